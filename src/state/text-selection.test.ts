import { expect, test } from 'vitest';
import { formatPath, type Path } from '../base/path.ts';
import { viewOfFile } from './derive.ts';
import { toEditorOffset, toEditorText, toSourceOffset } from './editor-text.ts';
import { createFile } from './source-file.ts';
import { findPathAtOffset, findSelectedSpan } from './text-selection.ts';

const LINES = [
  '[base]',
  'id = 1 # 😀',
  '[kernel]',
  'memory_regions = [',
  '  [0x1, 2],',
  '  [0x3, 4], # b',
  ']',
];

/** What is selected, where the editor tints it and what the caret there selects. */
const CASES: readonly (readonly [Path, string])[] = [
  [['base', 'id'], '2:6-2:7'],
  [['kernel'], '3:1-3:9'],
  [['kernel', 'memory_regions', 0], '5:3-5:11'],
  [['kernel', 'memory_regions', 1, 0], '6:4-6:7'],
  [['kernel', 'memory_regions'], '4:18-7:2'],
];

test.each([
  ['LF', '', '\n'],
  ['CRLF', '', '\r\n'],
  ['a byte order mark', '\uFEFF', '\n'],
  ['a byte order mark and CRLF', '\uFEFF', '\r\n'],
])('a selection stands at its place in the editor of a file with %s', (_, mark, lineBreak) => {
  const text = mark + LINES.join(lineBreak);
  const view = viewOfFile(createFile('f', 'a.toml', text));
  const shown = toEditorText(text);
  const placeOf = (offset: number): string => {
    const above = shown.text.slice(0, toEditorOffset(shown, offset)).split('\n');
    return `${above.length}:${(above.at(-1) as string).length + 1}`;
  };
  for (const [path, place] of CASES) {
    const span = findSelectedSpan(view, { fileId: 'f', path, origin: 'form', serial: 1, focus: false });
    expect(span && `${placeOf(span.start)}-${placeOf(span.end)}`, formatPath(path)).toBe(place);
    const caret = toSourceOffset(shown, toEditorOffset(shown, span?.start ?? -1));
    expect(caret).toBe(span?.start);
    // Between the brackets of a list its first row comes first.
    if (path.length !== 2 || path[0] === 'base') expect(findPathAtOffset(view, caret)).toEqual(path);
  }
});
