import { expect, test } from 'vitest';
import { formatPath } from '../base/path.ts';
import { applyEdits } from '../base/text-edit.ts';
import { editTomlAll } from '../toml/index.ts';
import { decodePlatform } from './platform-items.ts';
import { formatType } from './platform-type.ts';
import { documentOf, platformOf } from './test-platform.ts';

const TEXT = `# Who it is
arch = "x86_64" # str

# the plat
[plat]
   # two
# lines
kernel-base-vaddr = "0xffff_8000_0020_0000" # uint
plain = -5

[devices]
mmio-regions = [
  [0xfec0_0000, "0x1000"], # IO APIC
  # not a row
  [0xfed0_0000, 0x1000]
] # [(uint, uint)]
`;

test('items know their type, value, documentation and labels', () => {
  const { config, diagnostics } = platformOf(TEXT);
  expect(diagnostics).toEqual([]);
  expect(config.tables.map(({ name, comments }) => [name, comments])).toEqual([
    ['plat', ['# the plat']],
    ['devices', []],
  ]);
  expect(config.items.map((item) => [formatPath(item.path), formatType(item.type), item.comments])).toEqual([
    ['arch', 'str', ['# Who it is']],
    ['plat.kernel-base-vaddr', 'uint', ['# two', '# lines']],
    ['plat.plain', 'int', []],
    ['devices.mmio-regions', '[(uint, uint)]', []],
  ]);
  const [, vaddr, plain, rows] = config.items;
  expect(vaddr?.value).toMatchObject({ kind: 'integer', value: 0xffff_8000_0020_0000n, quoted: true });
  expect(plain?.value).toMatchObject({ kind: 'integer', value: -5n, quoted: false, digits: '-5' });
  expect(plain?.declared).toBeUndefined();
  const list = rows?.value;
  expect(list?.kind === 'list' && list.items.map((row) => row.label)).toEqual(['IO APIC', undefined]);
});

/** `«…»` marks what the finding points at. */
test.each([
  ['x = 5 «# 128M»\n', 'platform-type-comment', '# 128M\nx = 5 # uint\n'],
  ['x = 5 «# uint (bytes)»\n', 'platform-type-comment', '# (bytes)\nx = 5 # uint\n'],
  ['x = 5 «# usize»\n', 'platform-type-comment', 'x = 5 # uint\n'],
  ['x = 5 «#»\n', 'platform-type-comment', 'x = 5 # uint\n'],
  ['x = [] «# nothing»\n', 'platform-type-comment', '# nothing\nx = []\n'],
  ['# one\r\n  x = 5 «# two»\r\n', 'platform-type-comment', '# one\r\n  # two\r\n  x = 5 # uint\r\n'],
  [
    '[devices]\nmmio-regions = [\n  [1, 2], # UART\n] «# all»',
    'platform-type-comment',
    '[devices]\n# all\nmmio-regions = [\n  [1, 2], # UART\n] # [(uint, uint)]',
  ],
  ['x = «"abc"» # uint\n', 'platform-type-mismatch', 'x = "abc" # str\n'],
  ['x = [[1, 2], «[3]»] # [(uint, uint)]\n', 'platform-type-mismatch', 'x = [[1, 2], [3]] # [[uint]]\n'],
  ['x = «"-5"» # int\n', 'platform-type-mismatch', 'x = "-5" # str\n'],
  ['[plat]\nphys-memory-base = «"x"» # uint\n', 'platform-type-mismatch', undefined],
  ['x = «0xffff_8000_0000_0000» # uint\n', 'platform-integer-range', 'x = "0xffff_8000_0000_0000" # uint\n'],
  ['x = «0x1_0000_0000_0000_0000»\n', 'platform-integer-range', undefined],
  ['x = [1, «1.5»]\n', 'platform-value', undefined],
  ['x = «{ a = 1 }»\n', 'platform-value', undefined],
  ['x = «"\\x41"» # str\n', 'platform-escape', undefined],
  ['[a.«b»]\nx = 1\n', 'platform-table', undefined],
  ['[[«a»]]\nx = 1\n', 'platform-table', undefined],
])('%j is refused as %s', (marked, code, fixed) => {
  const text = marked.replace(/[«»]/g, '');
  const start = marked.indexOf('«');
  const { diagnostics, doc } = platformOf(text);
  expect(diagnostics.map((found) => [found.code, found.severity])).toEqual([[code, 'error']]);
  const [found] = diagnostics;
  if (found?.span) expect(found.span).toEqual({ start, end: marked.indexOf('»') - 1 });
  const [fix] = found?.fixes ?? [];
  if (fixed === undefined) return expect(fix).toBeUndefined();
  const edits = fix?.edits ?? editedBy(doc, fix?.operations ?? []);
  const after = applyEdits(text, edits);
  expect(after).toBe(fixed);
  expect(decodePlatform(documentOf(after)).diagnostics).toEqual([]);
});

function editedBy(doc: ReturnType<typeof documentOf>, operations: Parameters<typeof editTomlAll>[1]) {
  const result = editTomlAll(doc, operations);
  if (!result.ok) throw new Error(result.reason);
  return result.edits;
}

test('every fault is told at once', () => {
  const { diagnostics } = platformOf(
    'a = 1.0\nb = 5 # u\n[t]\nc = 99999999999999999999\n[t.u]\n[[v]]\n["$GLOBAL"]\n',
  );
  expect(diagnostics.map((found) => formatPath(found.path))).toEqual([
    'a',
    'b',
    't.c',
    't.u',
    'v',
    '"$GLOBAL"',
  ]);
});

test('an escape of TOML 1.1 counts only where it is one', () => {
  expect(platformOf(`a = '\\x41' # str\nb = "\\\\x41" # str\n`).diagnostics).toEqual([]);
  expect(platformOf('"\\x41" = 1\n["\\e"]\n').diagnostics.map((found) => found.target)).toEqual([
    'key',
    'key',
  ]);
});

test('rows of one length are tuples, known keys have their own type', () => {
  const { config } = platformOf(
    'rows = [[1, 2], [3, 4]]\nmixed = [[1], [2, 3]]\n[devices]\nmmio-regions = []\n',
  );
  expect(config.items.map((item) => item.declare && formatType(item.declare.type))).toEqual([
    '[(uint, uint)]',
    '[[uint]]',
    '[(uint, uint)]',
  ]);
});

test('a value without a comment can be given its type', () => {
  const { config, doc } = platformOf('x = [\n  1,\n]\ny = 2 # uint\nz = []\n');
  const [x, y, z] = config.items;
  expect(applyEdits(doc.text, x?.declare?.edits ?? [])).toBe(
    'x = [\n  1,\n] # [uint]\ny = 2 # uint\nz = []\n',
  );
  expect([y?.declare, z?.declare]).toEqual([undefined, undefined]);
});
