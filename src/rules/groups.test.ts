import { expect, test } from 'vitest';
import { findShared, othersIn, othersText } from './groups.ts';

interface Item {
  readonly key?: string;
  readonly owner: number;
}

test('keys of one owner only, and missing ones, are not shared', () => {
  const items: readonly Item[] = [
    { key: 'a', owner: 1 },
    { key: 'a', owner: 1 },
    { key: 'b', owner: 1 },
    { key: 'b', owner: 2 },
    { owner: 1 },
    { owner: 2 },
  ];
  const shared = findShared(
    items,
    ({ key }) => key,
    ({ owner }) => owner,
  );
  expect(shared).toEqual([[items[2], items[3]]]);
});

test('others are named up to three and counted', () => {
  const group = Array.from({ length: 6 }, (_, owner): Item => ({ owner }));
  const others = othersIn(group, ({ owner }) => owner);
  expect(others.map((one) => othersText(one, ({ owner }) => `${owner}`))).toEqual([
    '1, 2, 3 and 2 more',
    '2, 3, 4 and 2 more',
    '3, 4, 5 and 2 more',
    '4, 5, 0 and 2 more',
    '5, 0, 1 and 2 more',
    '0, 1, 2 and 2 more',
  ]);
});

test('each looks at a few only', () => {
  let looks = 0;
  const group = Array.from({ length: 1000 }, (_, owner): Item => ({ owner }));
  othersIn(group, ({ owner }) => {
    looks++;
    return owner;
  });
  expect(looks).toBeLessThan(group.length * 10);
});
