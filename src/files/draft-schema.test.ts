import { expect, test } from 'vitest';
import { parseDrafts } from './draft-schema.ts';

const SESSION = { version: 1, files: [{ id: 'f1', name: 'a.toml', text: 'x = 1' }], activeId: 'f1' };

test('a session of ours is taken as it is', () => {
  expect(parseDrafts(SESSION)).toEqual(SESSION);
});

test.each([
  [undefined],
  ['text'],
  [{ ...SESSION, version: 2 }],
  [{ ...SESSION, files: [{ id: 'f1', name: 'a.toml' }] }],
])('%j is no session', (record) => {
  expect(parseDrafts(record)).toBeUndefined();
});
