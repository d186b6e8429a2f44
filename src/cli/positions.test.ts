import { expect, test } from 'vitest';
import { LineIndex } from '../base/line-index.ts';
import { applyEdits } from '../base/text-edit.ts';
import { CLEAN_VM, runOver } from './test-host.ts';

/** Wrong in lines 3, 10 and 16, the last with a second place in line 15. */
const FAULTY = CLEAN_VM.replace('name = "linux"', '  name = 7 # 😀')
  .replace('kernel_path =', 'kernel_paht =')
  .replace('System RAM\n', 'System RAM\n    [0x8100_0000, 0x1000, 0x7, 0],\n');

const KINDS: readonly (readonly [string, (text: string) => string])[] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['mixed line ends', (text) => text.replace(/\n(?=.*\n.*$)/, '\r\n').replace('1\n', '1\r\n')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['a byte order mark and CRLF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
];

function check(text: string, format: string): string {
  return runOver({ 'a.toml': text }, 'check', 'a.toml', '--format', format, '--release', '0.5').stdout;
}

test.each(KINDS)('all formats count lines and columns alike in a file with %s', (_, change) => {
  const text = change(FAULTY);
  const places = (found: string) => [...found.matchAll(/^a\.toml:(\S+): /gm)].map(([, place]) => place);
  expect(places(check(text, 'text'))).toEqual(places(check(FAULTY, 'text')));
  expect(check(text, 'text').replaceAll('\r', '')).toBe(check(FAULTY, 'text'));
  expect(JSON.parse(check(text, 'json'))).toEqual(JSON.parse(check(FAULTY, 'json')));
  expect(withoutTexts(check(text, 'sarif'))).toEqual(withoutTexts(check(FAULTY, 'sarif')));
});

test.each(KINDS)('places in a file with %s are those of its lines', (_, change) => {
  const text = change(FAULTY);
  const found = JSON.parse(check(text, 'json')) as readonly Found[];
  const of = (code: string) => found.find((one) => one.code === code);
  expect(of('wrong-type')).toMatchObject({ start: { line: 3, column: 10 }, end: { line: 3, column: 11 } });
  expect(of('unknown-key')).toMatchObject({ start: { line: 10, column: 1 }, end: { line: 10, column: 12 } });
  expect(of('memory-overlap')).toMatchObject({
    start: { line: 16, column: 5 },
    end: { line: 16, column: 34 },
  });
  expect(of('memory-overlap')?.related).toMatchObject([{ start: { line: 15, column: 5 } }]);
  expect(check(text, 'text')).toMatch(
    /^a\.toml:3:10: error\[wrong-type\].*\n {4}3 \| {3}name = 7 # 😀\n {6}\| {10}\^\n/m,
  );
});

test.each(KINDS)('fixes of a file with %s are replacements in its lines', (_, change) => {
  const text = change(FAULTY);
  const { results } = JSON.parse(check(text, 'sarif')).runs[0];
  const { fixes } = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'unknown-key');
  const lines = new LineIndex(text);
  const offset = (line: number, column: number) => (lines.starts[line - 1] as number) + column - 1;
  const edits = fixes[0].artifactChanges[0].replacements.map(
    ({ deletedRegion, insertedContent }: Replacement) => ({
      start: offset(deletedRegion.startLine, deletedRegion.startColumn),
      end: offset(deletedRegion.endLine, deletedRegion.endColumn),
      text: insertedContent.text,
    }),
  );
  const fixed = applyEdits(text, edits);
  expect(check(fixed, 'text')).not.toContain('unknown-key');
  expect(fixed.split('\n').filter((line) => line.startsWith('kernel_path ='))).toHaveLength(1);
});

interface Found {
  readonly code: string;
  readonly related: readonly unknown[];
}

interface Replacement {
  readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  readonly insertedContent: { readonly text: string };
}

/** Everything of a run but the texts that fixes put in, which have the line ends of the file. */
function withoutTexts(sarif: string): unknown {
  const { results } = JSON.parse(sarif).runs[0];
  return JSON.parse(JSON.stringify(results).replaceAll('\\r', ''));
}

test('broken text is told at its line', () => {
  for (const [, change] of KINDS) {
    const broken = change(FAULTY.replace('cpu_num = 1', 'cpu_num = "one'));
    expect(check(broken, 'text')).toMatch(/^a\.toml:5:11: error\[/);
  }
});

test('rust tells the line of a fault', () => {
  for (const [, change] of KINDS) {
    const platform = change('arch = "aarch64" # str\nplatform = "x" # int\n');
    const { stderr } = runOver({ 'p.toml': platform }, 'rust', 'p.toml');
    expect(stderr).toMatch(/^p\.toml:2:\d+: error\[/);
  }
});
