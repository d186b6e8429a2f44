import { expect, test } from 'vitest';
import { describeUnread, parseOldSession, parseStored } from './draft-schema.ts';

const DRAFT = {
  id: 'f1',
  name: 'a.toml',
  text: 'x = 1',
  order: 3,
  saved: 'x = 0',
  past: [{ id: 's', name: 'typing', change: { start: 4, removed: '0', inserted: '1' } }],
  future: [],
  typing: { 'base.id': { text: '2', base: '1' } },
};
const STORED = { version: 2, rev: 'tab:1', draft: DRAFT };

test('a record of ours is taken as it is', () => {
  expect(parseStored(STORED)).toEqual(STORED);
  expect(parseStored({ ...STORED, closedAt: 5 })).toEqual({ ...STORED, closedAt: 5 });
});

test.each([
  [undefined],
  ['text'],
  [{ ...STORED, version: 3 }],
  [{ ...STORED, draft: { ...DRAFT, text: 7 } }],
  [{ ...STORED, draft: { ...DRAFT, past: [{}] } }],
])('%j is no record of ours', (record) => {
  expect(parseStored(record)).toBeUndefined();
});

test('of an old session the good files are taken, and the bad ones kept as they are', () => {
  const { id, name, text } = DRAFT;
  const bad = { id: 'f2', name: 'b.toml' };
  const session = parseOldSession({ version: 1, files: [{ id, name, text }, bad, 7], activeId: 'f1' });
  expect(session).toEqual({ files: [{ id, name, text, order: 0 }], lost: [bad, 7], activeId: 'f1' });
  expect(parseOldSession({ version: 9, files: [] })).toBeUndefined();
});

test('of a record that is not ours name, text and age are told where it has them', () => {
  expect(describeUnread({ ...STORED, version: 3 })).toEqual({ name: 'a.toml', text: 'x = 1', isNewer: true });
  expect(describeUnread({ name: 'a', text: 't' })).toEqual({ name: 'a', text: 't', isNewer: false });
  expect(describeUnread(7)).toEqual({ name: undefined, text: undefined, isNewer: false });
});
