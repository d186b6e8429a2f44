import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operation } from '../../../base/operation.ts';
import { findKey } from '../../../model/vm-keys.ts';
import { editTomlAll, findNode, parseToml, type TomlDocument } from '../../../toml/index.ts';
import { parseNumbersDraft } from './draft-value.ts';
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

const IDS = { kind: 'uint-list', item: 'cpu-id' } as const;

/** The list in a file as its control shows it. */
function cellOf(doc: TomlDocument) {
  const node = findNode(doc, ['list']);
  if (node?.kind !== 'array') throw new Error('no list');
  const items = node.items.map((item) => {
    if (item.kind !== 'integer') throw new Error('no number');
    return { literal: item.literal, value: item.value };
  });
  return { path: ['list'], items };
}

/** The list after somebody has made its text this one. */
function retyped(text: string, entered: string): string {
  const doc = documentOf(text);
  const numbers = parseNumbersDraft(entered, IDS);
  if (numbers.kind === 'error') throw new Error(numbers.message);
  return apply(doc, setNumbers(cellOf(doc), numbers.value, IDS)).text;
}

const LITERAL = fc.oneof(
  fc.bigInt(0n, 0xffffn).map(String),
  fc.bigInt(0n, 0xffffn).map((n) => `0x${n.toString(16)}`),
  fc.constantFrom('0b1_0', '0x0_0', '0o17', '4_096'),
);
const LIST = fc.array(LITERAL, { maxLength: 6 });
const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };

test('from any list of numbers to any other: what is entered in a style of its own is written so', () => {
  fc.assert(
    fc.property(LIST, LIST, (before, after) => {
      const text = retyped(`list = [${before.join(', ')}] # end\n`, after.join(', '));
      const { items } = cellOf(documentOf(text));
      expect(items.map(({ value }) => value)).toEqual(
        after.map((literal) => BigInt(literal.replaceAll('_', ''))),
      );
      for (const [i, { literal }] of items.entries())
        if (!/^\d+$/.test(after[i] ?? '')) expect(literal).toBe(after[i]);
      expect(text.endsWith('] # end\n')).toBe(true);
    }),
    RUNS,
  );
});

test('items that are taken out or put in leave the others as they are', () => {
  const some = fc.tuple(LITERAL, fc.boolean());
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (items) => {
      const all = items.map(([literal]) => literal);
      const part = items.filter(([, isKept]) => isKept).map(([literal]) => literal);
      const listOf = (literals: readonly string[]) => `list = [${literals.join(', ')}]\n`;
      expect(retyped(listOf(all), part.join(' '))).toBe(listOf(part));
      const grown = cellOf(documentOf(retyped(listOf(part), all.join(' '))));
      const spelled = grown.items.map(({ literal }) => literal);
      for (const literal of part) expect(spelled).toContain(literal);
    }),
    RUNS,
  );
});

test('a comment goes with its number', () => {
  const text = 'list = [\n  10, # ten\n  0x10, # sixteen\n  300, # last\n]\n';
  expect(retyped(text, '0x10, 300')).toBe('list = [\n  0x10, # sixteen\n  300, # last\n]\n');
  expect(retyped(text, '10, 0x10, 0x20, 300')).toBe(text.replace('sixteen\n', 'sixteen\n  0x20,\n'));
  expect(retyped(text, '10, 17, 300')).toBe(text.replace('0x10', '0x11'));
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
  ['0x8000_0000', { kind: 'address', space: 'guest' }, 'k = 0x8000_0000'],
  ['0x80000000', { kind: 'address', space: 'guest' }, 'k = 0x80000000'],
  ['2G', { kind: 'address', space: 'guest' }, 'k = 0x8000_0000'],
  ['4K', { kind: 'uint', bits: 64 }, 'k = 4096'],
  ['0X1F', { kind: 'size' }, 'k = 0x1F'],
  ['007', { kind: 'uint', bits: 64 }, 'k = 7'],
  ['0b11', { kind: 'port' }, 'k = 0b11'],
  ['1000', { kind: 'port' }, 'k = 1000'],
  ['[0, 0x2_0 100]', { kind: 'uint-list', item: 'cpu-id' }, 'k = [0, 0x2_0, 100]'],
  ['', { kind: 'uint-list', item: 'cpu-id' }, 'k = []'],
] as const)('%s for a new value of %o is written %s', (text, type, line) => {
  const draft = parseNewValue(text, type);
  if (draft.kind === 'error') throw new Error(draft.message);
  const key: Operation = { kind: 'insert-key', path: ['k'], value: draft.value };
  expect(apply(documentOf(''), [key]).text).toBe(`${line}\n`);
});

test('a new text stays a text', () => {
  expect(parseNewValue('a "b"', { kind: 'text' })).toEqual({ kind: 'value', value: 'a "b"' });
});
