import { describe, expect, test } from 'vitest';
import { parsePath } from '../base/path.ts';
import { edited, parsed } from './edit-laws.ts';
import { editToml } from './index.ts';

const order = ['id', 'name', 'size', 'path'];

describe('insert a key', () => {
  test.each([
    // After its nearest predecessor, with that one's indentation and `=`.
    [
      '[t]\nid = 1\nname = "x" # c\npath = "p"\n',
      't.size',
      '[t]\nid = 1\nname = "x" # c\nsize = 7\npath = "p"\n',
    ],
    [
      '[t]\n\tid=1\n\n# about path\n\tpath="p"\n',
      't.size',
      '[t]\n\tid=1\n\tsize=7\n\n# about path\n\tpath="p"\n',
    ],
    ['[t]\nid   = 1\n', 't.size', '[t]\nid   = 1\nsize = 7\n'],
    ['[t]\nid = [\n  1,\n]\nz = 1\n', 't.size', '[t]\nid = [\n  1,\n]\nsize = 7\nz = 1\n'],
    // Only successors: directly below the header.
    ['[t]\n# About the path.\npath = "p"\n', 't.size', '[t]\nsize = 7\n# About the path.\npath = "p"\n'],
    // Without order: the end of the entries, before what leads the next header.
    ['[t]\nb = 1\n\n#\n# Next\n#\n[u]\n', 't.other', '[t]\nb = 1\nother = 7\n\n#\n# Next\n#\n[u]\n'],
    ['[t]\r\nb = 1\r\n[u]\r\n', 't.other', '[t]\r\nb = 1\r\nother = 7\r\n[u]\r\n'],
    // Line ends of a neighbour, and a file without a final one.
    ['a = 1\r\nb = 2\nc = 3', 'size', 'a = 1\r\nb = 2\nc = 3\nsize = 7'],
    ['a = 1\r\nb = 2', 'size', 'a = 1\r\nb = 2\r\nsize = 7'],
    ['', 'size', 'size = 7\n'],
    ['\ufeff', 'size', '\ufeffsize = 7\n'],
    ['# only\n', 'size', '# only\nsize = 7\n'],
    ['\ufeff[t]\n', 'size', '\ufeffsize = 7\n[t]\n'],
    ['[t]', 't.size', '[t]\nsize = 7'],
    // Dotted and inline tables.
    ['a.id = 1\nb = 2\n', 'a.size', 'a.id = 1\na.size = 7\nb = 2\n'],
    ['[t]\na . b.id = 1\n', 't.a.b.size', '[t]\na . b.id = 1\na . b.size = 7\n'],
    ['a.id = 1\n', 'a.x.y', 'a.id = 1\na.x.y = 7\n'],
    ['a = {}', 'a.size', 'a = { size = 7 }'],
    ['a = { id=1, path="p" }', 'a.size', 'a = { id=1, size=7, path="p" }'],
    ['a = { b.c = 1, d = 2 }', 'a.b.size', 'a = { b.c = 1, b.size = 7, d = 2 }'],
    ['a = {\n  id = 1, # c\n}', 'a.size', 'a = {\n  id = 1, # c\n  size = 7,\n}'],
    ['a = [{ id = 1 }]', 'a[0].x.y', 'a = [{ id = 1, x.y = 7 }]'],
    // Missing tables are appended.
    ['[t]\na=1\n', 'u.size', '[t]\na=1\n\n[u]\nsize=7\n'],
    ['[t]\r\na = 1', 'u."v w".size', '[t]\r\na = 1\r\n\r\n[u."v w"]\r\nsize = 7'],
    ['[t]\na = 1\n\n', 'u.size', '[t]\na = 1\n\n[u]\nsize = 7\n'],
    ['', 'u.size', '[u]\nsize = 7\n'],
    ['[t.u]\na = 1\n', 't.size', '[t.u]\na = 1\n\n[t]\nsize = 7\n'],
    ['[[l]]\na = 1\n\n[[l]]\n', 'l[0].s.size', '[[l]]\na = 1\n\n[l.s]\nsize = 7\n\n[[l]]\n'],
    ['[[l]]\n[[l]]\nid = 1\n', 'l[1].size', '[[l]]\n[[l]]\nid = 1\nsize = 7\n'],
  ])('%j gets %s', (text, written, expected) => {
    const path = parsePath(written) ?? [];
    expect(edited(parsed(text), { kind: 'insert-key', path, value: 7n, order }).text).toBe(expected);
  });

  test.each([
    ['a = 1', 'a', 'a is already there.'],
    ['a = 1', 'a.b', 'a is not a table.'],
    ['a = [1]', 'a[1].b', 'There is no row a[1].b.'],
  ])('%j cannot get %s', (text, written, reason) => {
    const result = editToml(parsed(text), { kind: 'insert-key', path: parsePath(written) ?? [], value: 7n });
    expect(result).toEqual({ ok: false, reason });
  });
});

describe('remove a key', () => {
  test.each([
    ['a = 1\nb = 2 # two\nc = 3\n', 'b', 'a = 1\nc = 3\n'],
    ['a = 1\r\nb = [\r\n  1,\r\n]\r\nc = 3', 'b', 'a = 1\r\nc = 3'],
    ['a = 1\nb = 2', 'b', 'a = 1'],
    ['a = 1\r\nb = 2', 'b', 'a = 1'],
    ['\ufeffa = 1', 'a', '\ufeff'],
    // Its own comment lines go with it.
    ['a = 1\n# About b,\n# and only b.\nb = 2\n\nc = 3\n', 'b', 'a = 1\n\nc = 3\n'],
    ['[t]\n# About b.\nb = 2\n# About c.\nc = 3\n', 't.b', '[t]\n# About c.\nc = 3\n'],
    ['[t]\na = 1\n# old = 1\n# About b.\nb = 2\n', 't.b', '[t]\na = 1\n# old = 1\n'],
    // What may be about more stays.
    ['[t]\n# About b and c.\nb = 2\nc = 3\n', 't.b', '[t]\n# About b and c.\nc = 3\n'],
    ['[t]\n#\n# Sizes\n#\nb = 2\n', 't.b', '[t]\n#\n# Sizes\n#\n'],
    ['# Title of the file\nb = 2\n\nc = 3\n', 'b', '# Title of the file\n\nc = 3\n'],
    ['[t]\na = 1\n# old = 1\nb = 2\n', 't.b', '[t]\na = 1\n# old = 1\n'],
    ['[t]\na = """\n# x"""\nb = 2\n', 't.b', '[t]\na = """\n# x"""\n'],
    ['[t]\na = 1\n# apart\n\nb = 2\n', 't.b', '[t]\na = 1\n# apart\n\n'],
    // Dotted and inline.
    ['a.b = 1\na.c = 2\n', 'a.b', 'a.c = 2\n'],
    ['a.b = 1\nd = 3\na.c = 2', 'a', 'd = 3'],
    ['a = { b = 1, c = 2 }', 'a.b', 'a = { c = 2 }'],
    ['a = { b = 1, c = 2 }', 'a.c', 'a = { b = 1 }'],
    ['a = { b = 1 }', 'a.b', 'a = {}'],
    ['a = { b.c = 1, d = 2 }', 'a.b', 'a = { d = 2 }'],
    // Tables.
    ['[a]\nx = 1\n\n[b]\ny = 1 # c\n\n[c]\n', 'b', '[a]\nx = 1\n\n[c]\n'],
    ['[a]\nx = 1\n\n[b]\n[b.c]\n', 'b', '[a]\nx = 1\n'],
    ['[a]\nx = 1\n\n[b]', 'b', '[a]\nx = 1'],
    ['[a]\nx = 1\n\n[b]\n', 'a', '[b]\n'],
    ['[[a]]\n[[a]]\n\n[b]\n', 'a', '[b]\n'],
  ])('%j without %s', (text, written, expected) => {
    const path = parsePath(written) ?? [];
    expect(edited(parsed(text), { kind: 'remove-key', path }).text).toBe(expected);
  });

  test('what is not there is said', () => {
    const result = editToml(parsed('a = 1'), { kind: 'remove-key', path: ['b'] });
    expect(result).toEqual({ ok: false, reason: 'There is no key b.' });
  });
});
