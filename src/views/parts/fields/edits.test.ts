import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operation } from '../../../base/operation.ts';
import { findKey } from '../../../model/vm-keys.ts';
import { editTomlAll, findNode, parseToml, type TomlDocument } from '../../../toml/index.ts';
import { addKey, fillCell, parseNewValue, setNumbers } from './edits.ts';

function apply(doc: TomlDocument, operations: readonly Operation[]): TomlDocument {
  const result = editTomlAll(doc, operations);
  if (!result.ok) throw new Error(result.reason);
  return result.doc;
}

function documentOf(text: string): TomlDocument {
  const result = parseToml(text);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.doc;
}

function numbersAt(doc: TomlDocument): readonly bigint[] {
  const node = findNode(doc, ['list']);
  return node?.kind === 'array' ? node.items.map((item) => (item.kind === 'integer' ? item.value : -1n)) : [];
}

const NUMBERS = fc.array(fc.bigInt(0n, 0xffffn), { maxLength: 6 });
const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };

test('from any list of numbers to any other, and equal items keep their spelling', () => {
  fc.assert(
    fc.property(NUMBERS, NUMBERS, (before, after) => {
      const doc = documentOf(`list = [${before.map((n) => `0x${n.toString(16)}`).join(', ')}] # end\n`);
      const operations = setNumbers(['list'], before, after);
      const done = operations.length === 0 ? doc : apply(doc, operations);
      expect(numbersAt(done)).toEqual(after);
      before.forEach((n, i) => {
        const node = findNode(done, ['list', i]);
        if (after[i] === n) expect(node).toMatchObject({ literal: `0x${n.toString(16)}` });
      });
      expect(done.text.endsWith('] # end\n')).toBe(true);
    }),
    RUNS,
  );
});

test('a gap of a positional row is appended, of a table row inserted as a key', () => {
  const columns = findKey('devices', 'passthrough_addresses')?.type;
  const row = columns?.kind === 'rows' ? columns.row.columns : [];
  const doc = documentOf('rows = [[0x1000], { base_gpa = 0x2000 }]\n');
  const value = { literal: '0x10' };
  expect(apply(doc, fillCell(['rows', 0, 1], row, value)).text).toBe(
    'rows = [[0x1000, 0x10], { base_gpa = 0x2000 }]\n',
  );
  expect(apply(doc, fillCell(['rows', 1, 'length'], row, value)).text).toBe(
    'rows = [[0x1000], { base_gpa = 0x2000, length = 0x10 }]\n',
  );
});

test('a key is added in its table, and at top level in flat files', () => {
  const spec = findKey('kernel', 'dtb_load_addr');
  if (!spec) throw new Error('no such key');
  const value = { literal: '0x8000_0000' };
  expect(addKey(spec, 'tables', value)[0]).toMatchObject({ path: ['kernel', 'dtb_load_addr'] });
  expect(addKey(spec, 'flat', value)[0]).toMatchObject({ path: ['dtb_load_addr'] });
});

test.each([
  ['0x8000_0000', { kind: 'address', space: 'guest' }, '0x8000_0000'],
  ['2G', { kind: 'address', space: 'guest' }, '0x8000_0000'],
  ['4K', { kind: 'uint', bits: 64 }, '4096'],
  ['0X1F', { kind: 'size' }, '0x1F'],
  ['007', { kind: 'uint', bits: 64 }, '7'],
  ['[0, 2k]', { kind: 'uint-list', item: 'cpu-id' }, '[0, 2048]'],
  ['', { kind: 'uint-list', item: 'cpu-id' }, '[]'],
] as const)('%s for a new value is written as TOML: %o', (text, type, literal) => {
  expect(parseNewValue(text, type)).toEqual({ kind: 'value', value: { literal } });
});

test('a new text stays a text', () => {
  expect(parseNewValue('a "b"', { kind: 'text' })).toEqual({ kind: 'value', value: 'a "b"' });
});
