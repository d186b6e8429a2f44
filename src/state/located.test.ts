import { expect, test } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { locateFindings } from './located.ts';
import { createFile, type SourceFile } from './source-file.ts';

function finding(path: Path, related: Diagnostic['related'] = []): Diagnostic {
  return { code: 'x', severity: 'error', message: '', path, related, fixes: [] } as unknown as Diagnostic;
}

const TEXT = '# one\n[base]\nid = 1\n\nrows = [\n  [1, 22],\n  [3],\n]\n';

test.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['lone CRs in a broken text', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['a byte order mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
])('findings and their second places stand in their lines: %s', (_, change) => {
  const file = createFile('f', 'a.toml', change(TEXT));
  const other = createFile('g', 'b.toml', change(`x = 0\n${TEXT}`));
  const files = new Map<string, SourceFile>([
    ['f', file],
    ['g', other],
  ]);
  const start = file.source.text.indexOf('22');
  const related = [
    { path: ['base', 'rows', 1], message: '' },
    { file: 'g', path: ['base', 'id'], message: '' },
  ];
  const spanned = { ...finding([]), span: { start, end: start + 2 } };
  const [one, two] = locateFindings(file, [finding(['base', 'rows', 0, 0], related), spanned], files);
  expect(two).toMatchObject({ start: { line: 6, column: 7 }, end: { line: 6, column: 9 } });
  // A text that is no TOML has no paths.
  if (change('\n') === '\r') return;
  expect(one).toMatchObject({ start: { line: 6, column: 4 }, end: { line: 6, column: 5 } });
  expect(one?.places).toMatchObject([
    { fileId: 'f', start: { line: 7, column: 3 }, end: { line: 7, column: 6 } },
    { fileId: 'g', start: { line: 4, column: 6 }, end: { line: 4, column: 7 } },
  ]);
});
