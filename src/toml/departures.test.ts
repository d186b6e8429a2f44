import { describe, expect, test } from 'vitest';
import { placeBefore } from './departures.ts';
import { edited, parsed } from './edit-laws.ts';
import { parseToml, readBack, toPlain } from './index.ts';
import { plainOfText } from './test-plain-model.ts';

// What AxVisor's parser reads beyond TOML, or smol-toml reads wrong: read right, told where TOML forbids it, edited
// as losslessly as everything else.

/** What is forbidden in a text, as the words that it is about. */
function forbiddenIn(text: string): readonly string[] {
  return parsed(text).departures.flatMap(({ start, end, forbidden }) =>
    forbidden === undefined ? [] : [text.slice(start, end)],
  );
}

describe('an inline table', () => {
  test.each([
    ['x = {a =\n1}', ['\n']],
    ['x = {a\n= 1}', ['\n']],
    ['x = {a.b \r\n = \r\n 1}', ['\r\n ', '\r\n ']],
    ['x = {a = # one = 2\n 1}', ['# one = 2\n ']],
    ['x = [{ "a b" # }\n = {c\n=\n[1,\n2]} }]', ['# }\n ', '\n', '\n']],
    ['x = {\n  a = 1, # one\n  b = 2,\n}', []],
  ])('%j is read, and told just where TOML forbids it', (text, expected) => {
    expect(forbiddenIn(text)).toEqual(expected);
    expect(readBack(new TextEncoder().encode(text))).toMatchObject({ ok: true });
  });

  test('its values are those of the same table on one line', () => {
    const text = 'x = {a\n=# c = 3\n1, b.c =\n"y" , d = [\n{e =\n2.5}]}';
    expect(toPlain(parsed(text).root)).toEqual(
      toPlain(parsed('x = {a = 1, b.c = "y", d = [{e = 2.5}]}').root),
    );
    expect(parsed(text).comments.map(({ start, end }) => text.slice(start, end))).toEqual(['# c = 3']);
  });

  test.each([
    'x\n= 1',
    'x =\n1',
    'x = # c\n1',
    'x = {a\n.b = 1}',
    'x = {a.\nb = 1}',
    'x = {a =\n}',
    'x = {a =\n, b = 1}',
    'x = {a\n1}',
    'x = {a = \r1}',
    'x = {a = # \u0001\n1}',
    'x = {,}',
    'x = {a = 1,,}',
    'x = {a = 1 b = 2}',
    'x = {a =\n[kernel]\ny = 1',
  ])('%j is refused as ever', (text) => {
    expect(parseToml(text).ok).toBe(false);
  });

  test('one that is not closed costs only its own line', () => {
    const result = parseToml('x = {a =\n[kernel]\ny = = 1\n');
    expect(result.ok ? [] : result.errors.map(({ span }) => span.start)).toEqual([8, 9, 22]);
  });
});

describe('the second 60', () => {
  test.each([
    ['23:59:60', []],
    ['1979-05-27T23:59:60.5', []],
    ['1979-05-27 23:59:60Z', []],
    ['1979-05-28T05:29:60+05:30', []],
    ['1979-05-27T15:59:60-08:00', []],
    ['1979-05-27T00:00:60.5', ['60']],
    ['1979-05-27t22:59:60z', ['60']],
    ['1979-05-28T05:30:60+05:30', ['60']],
    ['00:00:60', ['60']],
  ])('%s is read as it is written', (literal, expected) => {
    expect(forbiddenIn(`x = ${literal} # t`)).toEqual(expected);
    const value = literal.replace(' ', 'T').toUpperCase();
    expect(toPlain(parsed(`x = [${literal}]`).root)).toEqual({ x: [value] });
  });

  test.each([
    '23:59:61',
    '23:60:60',
    '24:00:60',
    '1979-02-29T23:59:60',
    '1979-05-27T23:59:60+24:00',
    '23:59:6',
  ])('%s is none', (literal) => {
    expect(parseToml(`x = ${literal}`).ok).toBe(false);
  });
});

test.each([
  ['"""x\\\n"""""', 'x""'],
  ['"""x\\\n   """"', 'x"'],
  ['"""\\\r\n\r\n"""""', '""'],
  ['"""a""\\\n""""', 'a"""'],
  ['"""x\\\n"" y\\\n"""', 'x"" y'],
  ['"""x\\\n\\"\\\n"""""', 'x"""'],
  ['"""x\\\\\n"""""', 'x\\\n""'],
])('quotes behind a folded line end belong to the text: %j', (literal, value) => {
  const text = `x = ${literal}\ny = 1`;
  expect(toPlain(parsed(text).root)).toEqual({ x: value, y: 1n });
  expect(forbiddenIn(text)).toEqual([]);
  expect(readBack(new TextEncoder().encode(text))).toEqual({ ok: true, value: { x: value, y: 1n } });
});

describe('edits of such texts', () => {
  const rows = 'x = [\n  {a =\n    1, b = 2}, # one\n  {a # = 3\n    = 0x03, b\n=4}, # two\n]\n';

  test('a number changes alone', () => {
    const doc = edited(parsed(rows), { kind: 'set', path: ['x', 1, 'a'], value: 255n });
    expect(doc.text).toBe(rows.replace('0x03', '0xff'));
  });

  test('a row moves with its comments', () => {
    const doc = edited(parsed(rows), { kind: 'move-row', path: ['x', 1], to: 0 });
    expect(doc.text).toBe('x = [\n  {a # = 3\n    = 0x03, b\n=4}, # two\n  {a =\n    1, b = 2}, # one\n]\n');
  });

  test('a row and a key are added and removed', () => {
    const doc = edited(parsed(rows), { kind: 'duplicate-row', path: ['x', 0] });
    expect(plainOfText(doc.text)).toEqual(
      new Map([
        [
          'x',
          [
            { a: 1n, b: 2n },
            { a: 1n, b: 2n },
            { a: 3n, b: 4n },
          ].map(mapOf),
        ],
      ]),
    );
    const less = edited(doc, { kind: 'remove-key', path: ['x', 1, 'b'] });
    const more = edited(less, { kind: 'insert-key', path: ['x', 2, 'c'], value: 7n });
    expect(toPlain(more.root)).toEqual({ x: [{ a: 1n, b: 2n }, { a: 1n }, { a: 3n, b: 4n, c: 7n }] });
  });
});

function mapOf(record: Readonly<Record<string, bigint>>) {
  return new Map(Object.entries(record));
}

test('a place in the text for smol-toml is a place in the text', () => {
  const text = 'a = {b =\n\n\n1}\nc = 23:59:60\nd = """\\\n""""';
  const { departures } = parsed(text);
  expect(departures.map(({ text: read }) => read)).toEqual([' ', '59', '\\"']);
  const read = 'a = {b = 1}\nc = 23:59:59\nd = """\\\n\\""""';
  for (const word of ['a =', '1}', 'c =', ':59:', 'd ='])
    expect(text.startsWith(word.slice(0, 3), placeBefore(departures, read.indexOf(word)))).toBe(true);
});
