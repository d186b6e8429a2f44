import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { NewValue, Operation } from '../base/operation.ts';
import { parsePath } from '../base/path.ts';
import { edited, parsed, showBigint } from './edit-laws.ts';
import { editToml, parseToml } from './index.ts';
import { document, operationFor } from './test-choice.ts';
import { editTwins, toCrlf, twinsOf } from './test-line-ends.ts';
import { choice, newValue } from './test-texts.ts';

const numRuns = Number(process.env.STUDIO_RUNS ?? 500);
// The nightly form runs for minutes.
vi.setConfig({ testTimeout: 600_000 });

/** Values of several lines among the others, and lists of rows. */
const lines: fc.Arbitrary<NewValue> = fc.constantFrom<NewValue>(
  'one\ntwo',
  '\nthree\n',
  [
    ['a\n', 1n],
    ['b', 2n],
  ],
  { literal: '"""\none\ntwo"""' },
  { literal: '[ # rows\n  [1],\n]' },
  { table: { a: { literal: '[\n1]' }, base: [[1n]] } },
);
const choices = fc.array(
  choice.chain((each) => fc.oneof(newValue, lines).map((value) => ({ ...each, value }))),
  { minLength: 1, maxLength: 8 },
);

/** A carriage return in a value is a part of a line end in the one file and an escape in the other. */
function returns(operation: Operation): boolean {
  return JSON.stringify(operation, showBigint).includes('\\r');
}

test('edits of a CRLF file do what they do to its twin with LF', () => {
  let done = 0;
  fc.assert(
    fc.property(document, choices, ({ text }, all) => {
      let twins = twinsOf(text);
      for (const each of all) {
        const operation = twins && operationFor(twins.lf, each);
        if (!twins || !operation || returns(operation)) continue;
        const after = editTwins(twins, operation);
        if (after) done++;
        twins = after ?? twins;
      }
    }),
    { numRuns: numRuns / 2 },
  );
  expect(done).toBeGreaterThan(numRuns / 2);
});

test('whatever a value holds, no line end of the other kind comes into being', () => {
  fc.assert(
    fc.property(document, choices, ({ text }, all) => {
      const { lf, crlf } = twinsOf(text) ?? {};
      for (const each of all) {
        const operation = lf && operationFor(lf, each);
        if (!lf || !crlf || !operation || lf.text === crlf.text) continue;
        const [plain, windows] = [editToml(lf, operation), editToml(crlf, operation)];
        if (plain.ok) expect(plain.doc.text).not.toContain('\r');
        if (windows.ok) expect(windows.doc.text).toBe(toCrlf(windows.doc.text));
      }
    }),
    { numRuns: numRuns / 2 },
  );
});

const SEVEN: readonly NewValue[] = [7n];

test.each<[string, string, Operation, string]>([
  ['a first key', '[t]\r\n', put('t.a'), '[t]\r\na = 7\r\n'],
  ['a first key above other tables', '[t]\r\n[u]\r\n', put('t.a'), '[t]\r\na = 7\r\n[u]\r\n'],
  ['a first key at the end', '[u]\r\n[t]', put('t.a'), '[u]\r\n[t]\r\na = 7'],
  ['a first key before the first table', '# c\r\n[t]\r\n', put('a'), 'a = 7\r\n# c\r\n[t]\r\n'],
  ['a first key below a comment', '# c\r\n', put('a'), '# c\r\na = 7\r\n'],
  ['a first key below a comment without a line end', '# b\r\n# c', put('a'), '# b\r\n# c\r\na = 7'],
  ['a new table', '[t]\r\na=1\r\n', put('u.b'), '[t]\r\na=1\r\n\r\n[u]\r\nb=7\r\n'],
  ['a new table at the end', '[t]\r\na=1', put('u.b'), '[t]\r\na=1\r\n\r\n[u]\r\nb=7'],
  ['a new table where one blank line is', 'a=1\r\n\r\n', put('u.b'), 'a=1\r\n\r\n[u]\r\nb=7\r\n'],
  ['a new table below a comment', '# c\r\n', put('u.b'), '# c\r\n\r\n[u]\r\nb = 7\r\n'],
  [
    'a new table in an element',
    '[[l]]\r\n[[l]]\r\n',
    put('l[0].s.a'),
    '[[l]]\r\n\r\n[l.s]\r\na = 7\r\n[[l]]\r\n',
  ],
  ['a first row', 'a = []\r\n', row(0, SEVEN), 'a = [\r\n    [7],\r\n]\r\n'],
  ['a first row at the end', 'b = 1\r\na = []', row(0, SEVEN), 'b = 1\r\na = [\r\n    [7],\r\n]'],
  ['a first row between brackets', 'a = [\r\n]\r\n', row(0, SEVEN), 'a = [\r\n    [7],\r\n]\r\n'],
  ['a first row below a comment', 'a = [ # c\r\n]', row(0, SEVEN), 'a = [ # c\r\n    [7],\r\n]'],
  ['a list in a row', 'a = [\r\n  [],\r\n]', row(1, [SEVEN]), 'a = [\r\n  [],\r\n  [\r\n  [7],\r\n],\r\n]'],
  ['a row behind a comment', 'a = [1, # c\r\n]', row(1, 7n), 'a = [1, # c\r\n7,\r\n]'],
  [
    'an element',
    '[[a]]\r\n',
    row(0, { table: { b: 7n, c: 7n } }),
    '[[a]]\r\nb = 7\r\nc = 7\r\n\r\n[[a]]\r\n',
  ],
  [
    'a list of several lines',
    'b = 1\r\n',
    put('a', { literal: '[\n  1,\n]' }),
    'b = 1\r\na = [\r\n  1,\r\n]\r\n',
  ],
  [
    'a text of several lines',
    'b = 1\r\n',
    put('a', { literal: "'''\nx'''" }),
    "b = 1\r\na = '''\r\nx'''\r\n",
  ],
  ['an element of an empty file', '', put('u.b'), '[u]\nb = 7\n'],
  ['a file of one line', 'a = 1', put('b'), 'a = 1\nb = 7'],
  // Mixed files: as the neighbour.
  ['in an element', '[[l]]\r\n[[l]]\n', put('l[0].s.a'), '[[l]]\r\n\r\n[l.s]\r\na = 7\r\n[[l]]\n'],
  ['behind an element', '[[l]]\n[[l]]\r\n', put('l[0].s.a'), '[[l]]\n\n[l.s]\na = 7\n[[l]]\r\n'],
  ['between CRLF', '[[l]]\r\n\n[[l]]\r\n', put('l[0].s.a'), '[[l]]\r\n\r\n[l.s]\r\na = 7\r\n\n[[l]]\r\n'],
  ['below LF', '[t]\na = 1\n[u]\r\nb = 1\r\n', put('t.c'), '[t]\na = 1\nc = 7\n[u]\r\nb = 1\r\n'],
  ['below CRLF', '[t]\na = 1\n[u]\r\nb = 1\r\n', put('u.c'), '[t]\na = 1\n[u]\r\nb = 1\r\nc = 7\r\n'],
  ['below a last LF', '[t]\r\na = 1\n', put('u.c'), '[t]\r\na = 1\n\n[u]\nc = 7\n'],
  ['below a last CRLF', '[t]\na = 1\r\n', put('u.c'), '[t]\na = 1\r\n\r\n[u]\r\nc = 7\r\n'],
  [
    'beside a row',
    'b = 1\na = [\n  [],\r\n]\n',
    row(1, [SEVEN]),
    'b = 1\na = [\n  [],\r\n  [\r\n  [7],\r\n],\r\n]\n',
  ],
])('%s takes the line end of its place', (_, text, operation, expected) => {
  expect(edited(parsed(text), operation).text).toBe(expected);
});

function put(path: string, value: NewValue = 7n): Operation {
  return { kind: 'insert-key', path: parsePath(path) ?? [], value };
}

function row(index: number, value: NewValue): Operation {
  return { kind: 'insert-row', path: ['a'], index, value };
}

test('a text that loses its last line end on the way gets it again', () => {
  const operation: Operation = { kind: 'set', path: ['d'], value: { table: { a: 7n } } };
  expect(edited(parsed('d.one = 0x0\r\n'), operation).text).toBe('[d]\r\na = 7\r\n');
});

test.each([
  'a = 1\rb = 2\n',
  'a = 1\r',
  '# c\rd\n',
  'a = "x\ry"\n',
  'a = """x\ry"""\n',
  'a = [1,\r2]\n',
  '\r',
])('a lone carriage return is no line end of TOML: %j', (text) => expect(parseToml(text).ok).toBe(false));
