import { expect, test } from 'vitest';
import type { Operation } from '../base/operation.ts';
import { edited, parsed } from './edit-laws.ts';
import { editToml } from './index.ts';

const two = '[[x]]\nid = 0x01 # c\nn.a = "s"\n\n# second\n[[x]]\nid = 0x02\n\n[t]\n';

function after(text: string, operation: Operation): string {
  return edited(parsed(text), operation).text;
}

test.each<[string, Operation, string]>([
  [
    'insert between',
    { kind: 'insert-row', path: ['x'], index: 1, value: { table: { id: 5n, n: { table: { a: 't' } } } } },
    '[[x]]\nid = 0x01 # c\nn.a = "s"\n\n[[x]]\nid = 0x05\nn.a = "t"\n\n# second\n[[x]]\nid = 0x02\n\n[t]\n',
  ],
  [
    'insert a copy at the end',
    { kind: 'insert-row', path: ['x'], index: 2 },
    '[[x]]\nid = 0x01 # c\nn.a = "s"\n\n# second\n[[x]]\nid = 0x02\n\n[[x]]\nid = 0x02\n\n[t]\n',
  ],
  [
    'insert at the start',
    { kind: 'insert-row', path: ['x'], index: 0, value: { table: { id: 3n, 'new key': true } } },
    '[[x]]\nid = 0x03\n"new key" = true\n\n[[x]]\nid = 0x01 # c\nn.a = "s"\n\n# second\n[[x]]\nid = 0x02\n\n[t]\n',
  ],
  [
    'duplicate',
    { kind: 'duplicate-row', path: ['x', 0] },
    '[[x]]\nid = 0x01 # c\nn.a = "s"\n\n[[x]]\nid = 0x01\nn.a = "s"\n\n# second\n[[x]]\nid = 0x02\n\n[t]\n',
  ],
  ['remove the first', { kind: 'remove-row', path: ['x', 0] }, '# second\n[[x]]\nid = 0x02\n\n[t]\n'],
  [
    'move with its comment',
    { kind: 'move-row', path: ['x', 1], to: 0 },
    '# second\n[[x]]\nid = 0x02\n\n[[x]]\nid = 0x01 # c\nn.a = "s"\n\n[t]\n',
  ],
])('%s', (_, operation, expected) => {
  expect(after(two, operation)).toBe(expected);
});

test('sub-tables belong to their element', () => {
  const text = '[[x]]\nid = 1\n[x.s]\nk = 1\n\n[[x]]\nid = 2';
  expect(after(text, { kind: 'remove-row', path: ['x', 0] })).toBe('[[x]]\nid = 2');
  expect(after(text, { kind: 'remove-row', path: ['x', 1] })).toBe('[[x]]\nid = 1\n[x.s]\nk = 1');
  expect(after(text, { kind: 'move-row', path: ['x', 0], to: 1 })).toBe(
    '[[x]]\nid = 2\n\n[[x]]\nid = 1\n[x.s]\nk = 1',
  );
  expect(after(text, { kind: 'insert-row', path: ['x'], index: 1 })).toBe(
    '[[x]]\nid = 1\n[x.s]\nk = 1\n\n[[x]]\nid = 1\n[x.s]\nk = 1\n\n[[x]]\nid = 2',
  );
});

test('a file without a final line end keeps that habit, CRLF stays CRLF', () => {
  const text = '[[x]]\r\nid = 1';
  expect(after(text, { kind: 'duplicate-row', path: ['x', 0] })).toBe(
    '[[x]]\r\nid = 1\r\n\r\n[[x]]\r\nid = 1',
  );
});

test('parts of an element that stand apart are refused', () => {
  const doc = parsed('[[x]]\nid = 1\n[t]\n[x.s]\nk = 1\n');
  expect(editToml(doc, { kind: 'move-row', path: ['x', 0], to: 0 }).ok).toBe(true);
  expect(editToml(doc, { kind: 'comment-out', path: ['x', 0] })).toEqual({
    ok: false,
    reason: 'The parts of this table stand apart from each other; edit it as text.',
  });
  expect(editToml(parsed('[[x]]\n'), { kind: 'insert-row', path: ['x'], index: 1, value: 5n })).toEqual({
    ok: false,
    reason: 'This value cannot be written as a table with its own header.',
  });
});
