import { TomlDate } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../base/line-index.ts';
import { findDisagreement } from './agree.ts';
import { findEntry, findNode, parseToml, toPlain } from './index.ts';

/** All errors as `line: message`. */
function errorsOf(text: string): string[] {
  const result = parseToml(text);
  if (result.ok) return [];
  const lines = new LineIndex(text);
  return result.errors.map(({ span, message }) => `${lines.positionAt(span.start).line}: ${message}`);
}

function parsed(text: string) {
  const result = parseToml(text);
  if (!result.ok) expect.fail(result.errors[0]?.message);
  return result.doc;
}

describe('one error, on the line where it is', () => {
  test.each([
    ['a = 1\nb =\n', '2: A value is missing here.'],
    ['a', '1: The key `a` needs `=` and a value after it.'],
    ['a b = 1', '1: The key `a` needs `=` and a value after it.'],
    ['a = two', '1: `two` is not a value; put strings in quotes.'],
    ['a = True', '1: `True` is written in lower case: `true`.'],
    ['a = "x\nb = 1\n', '1: The string is not closed: `"` is missing on its line.'],
    ["a = 'x\n", "1: The string is not closed: `'` is missing on its line."],
    ['a = 1\nb = """x\ny\n', '3: The string opened on line 2 is never closed: `"""` is missing.'],
    ['a = "\\q"', '1: `\\q` is not an escape; write `\\\\` for a backslash.'],
    ['a = "\\u12"', '1: The escape `\\u12` needs 4 hexadecimal digits.'],
    ['a = "\\ud800"', '1: The escape `\\ud800` is not a Unicode character.'],
    ['a = "\u0001"', '1: The control character U+0001 is not allowed in a string.'],
    ['# \u0000', '1: The control character U+0000 is not allowed in a comment.'],
    ['a = [1, 2\n\n', '1: The `[` of line 1 is never closed: `]` is missing.'],
    ['a = [\n  [1],\n\n# c', '2: The `[` of line 1 is never closed: `]` is missing.'],
    ['a = [\n  [1],\nb = 2\n', '3: The `[` of line 1 is not closed before this line: `]` is missing.'],
    ['a = [\n  [1]\n\n[t]\nb = 2\n', '4: The `[` of line 1 is not closed before this line: `]` is missing.'],
    ['a = { b = 1\nc = 2\n', '2: The `{` of line 1 is not closed before this line: `}` is missing.'],
    ['a = [1,,2]', '1: There is a comma without a value before it.'],
    ['a = [1 2]', '1: A comma is missing between two values.'],
    ['a = { b = 1 c = 2 }', '1: A comma is missing between two keys.'],
    ['a = 1\n[t]\na = 2\n\na = 3', '5: The key `a` is defined twice.'],
    ['[t]\n[u]\n[t]', '3: The key `t` is defined twice.'],
    ['a = 1\n[a.b]', '2: `a` is a value, not a table.'],
    ['a = { b = 1 }\n[a.c]', '2: `a` is already complete: nothing can be added to it here.'],
    ['[a]\nb = 1 c = 2', '2: `c` is one thing too many: a line holds one key and its value, or one header.'],
    ['[a', '1: The header is not closed: `]` is missing.'],
    ['[[a]', '1: The header is not closed: `]]` is missing.'],
    ['[]', '1: A key is missing before `]`.'],
    ['= 1', '1: A key is missing before `=`.'],
    ['ключ = 1', '1: `к` cannot stand in a key without quotes (letters, digits, `-` and `_` can).'],
    ['a = 2023-02-30', '1: `2023-02-30` is not a date or time that exists.'],
    ['a = 2024-02-29T24:00:00', '1: `2024-02-29T24:00:00` is not a date or time that exists.'],
    ['a = 1__0', '1: `1__0` is not a number: `_` may only stand between digits.'],
    ['a = 012', '1: `012` is not a number: a decimal number has no leading zero.'],
    ['a = +0x1', '1: `+0x1` is not a number: an integer with a radix cannot have a sign.'],
    ['a = 0X1', '1: `0X1` is not a number: the prefix is written in lower case, `0x`.'],
    ['a = 0xg', '1: `0xg` is not a hexadecimal number.'],
    ['a = 1\rb = 2\rc = 3', '1: A carriage return without a line feed is not a line end.'],
  ])('%j', (text, error) => {
    expect(errorsOf(text)).toEqual([error]);
  });
});

test('every error that can be told apart comes out, the first one first', () => {
  const text = 'a = = 1\nb = @\n[t\nc = [1, x,\n  y, 2]\nd = "open\nd = 2\nd = 3\n';
  expect(errorsOf(text)).toEqual([
    '1: There is an extra `=` here.',
    '2: `@` is not a value; put strings in quotes.',
    '3: The header is not closed: `]` is missing.',
    '4: `x` is not a value; put strings in quotes.',
    '5: `y` is not a value; put strings in quotes.',
    '6: The string is not closed: `"` is missing on its line.',
    '7: The key `d` is defined twice.',
    '8: The key `d` is defined twice.',
  ]);
});

test('after a broken row the file is read on behind its list', () => {
  const text = 'rows = [\n  ["a, 1],\n  ["b", 2],\n]\n[t]\nk = oops\n';
  expect(errorsOf(text)).toEqual([
    '2: The string is not closed: `"` is missing on its line.',
    '6: `oops` is not a value; put strings in quotes.',
  ]);
});

test('a binary file gives a bounded number of errors', () => {
  expect(errorsOf('\u0000\n'.repeat(5000)).length).toBe(201);
});

test('brackets are read as deep as upstream reads them, and no deeper', () => {
  expect(errorsOf(`a = ${'['.repeat(80)}${']'.repeat(80)}`)).toEqual([]);
  expect(errorsOf(`a = ${'['.repeat(81)}${']'.repeat(81)}`)).toEqual([
    "1: More than 80 brackets are open here; AxVisor's parser reads no deeper.",
  ]);
  expect(errorsOf(`${'a.'.repeat(5000)}a = 1`)).toEqual(['1: This is nested too deeply.']);
  expect(errorsOf(`[${'a.'.repeat(5000)}a]`)).toEqual(['1: This is nested too deeply.']);
});

test('integers of any size are read exactly', () => {
  const huge = '1000000000000000000000000000000000000000000000';
  expect(
    toPlain(parsed(`a = ${huge}\nb = 0xffff_ffff_ffff_ffff\nc = -0\nd = 9007199254740993`).root),
  ).toEqual({
    a: BigInt(huge),
    b: 0xffff_ffff_ffff_ffffn,
    c: 0n,
    d: 9007199254740993n,
  });
});

test('a byte order mark is part of the text and of the offsets', () => {
  const doc = parsed('\ufeffa = 1');
  expect(findNode(doc, ['a'])?.span).toEqual({ start: 5, end: 6 });
  expect(doc.text.length).toBe(6);
});

test('keys that objects already have are keys like any other', () => {
  const doc = parsed('__proto__ = 1\n[constructor]\ntoString = "x"\n[a.__proto__]\nb = 2');
  const plain = toPlain(doc.root) as Record<string, unknown>;
  expect(Object.getPrototypeOf(plain)).toBeNull();
  expect(Object.entries(plain).map(([key]) => key)).toEqual(['__proto__', 'constructor', 'a']);
  expect(findNode(doc, ['a', '__proto__', 'b'])).toMatchObject({ value: 2n });
  expect(({} as Record<string, unknown>).b).toBeUndefined();
});

test('each form of table knows its place', () => {
  const text = '[a.b]\nx = 1\n\n[a]\nd.e = 2\n[[l]]\ny = { z = 3 }\n[[l]]\n';
  const doc = parsed(text);
  const form = (...path: (string | number)[]) => {
    const node = findNode(doc, path);
    if (node?.kind !== 'table' && node?.kind !== 'array') return undefined;
    return `${node.form} ${JSON.stringify(text.slice(node.span.start, node.span.end))}`;
  };
  expect(form('a')).toBe('header "[a]\\nd.e = 2"');
  expect(form('a', 'b')).toBe('header "[a.b]\\nx = 1"');
  expect(form('a', 'd')).toBe('dotted "d"');
  expect(form('l')).toBe('header "[[l]]\\ny = { z = 3 }\\n[[l]]"');
  expect(form('l', 0)).toBe('element "[[l]]\\ny = { z = 3 }"');
  expect(form('l', 0, 'y')).toBe('inline "{ z = 3 }"');
  expect(form('l', 1)).toBe('element "[[l]]"');
  expect(findEntry(doc, ['a', 'd', 'e'])).toMatchObject({
    keySpan: { start: 19, end: 20 },
    span: { start: 17, end: 24 },
  });
  const implicit = findNode(parsed('[p.q]'), ['p']);
  expect(implicit).toMatchObject({ form: 'implicit', span: { start: 1, end: 2 } });
});

test('the first value that the two readers give differently is found', () => {
  const { root } = parsed('a = 1\nb = [2, "x"]\nc = 1979-05-27\n');
  const date = new TomlDate('1979-05-27');
  expect(findDisagreement(root, { a: 1n, b: [2n, 'x'], c: date })).toBeUndefined();
  const odd = (other: unknown) => findDisagreement(root, other)?.span.start;
  expect(odd({ a: 1n, b: [2n, 'y'], c: date })).toBe(14);
  expect(odd({ a: 1n, b: [2n], c: date })).toBe(10);
  expect(odd({ a: 1, b: [2n, 'x'], c: date })).toBe(4);
  expect(odd({ a: 1n, b: [2n, 'x'] })).toBe(0);
  expect(odd({ a: 1n, b: [2n, 'x'], c: '1979-05-27' })).toBe(23);
});
