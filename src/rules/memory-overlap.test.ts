import { expect, test } from 'vitest';
import { memoryOverlap } from './memory-overlap.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const rows = (...lines: readonly string[]) => vmFile({ memory: lines.join(',\n  ') });
const titles = (found: ReturnType<typeof findingsOf>) => found[0]?.fixes.map((fix) => fix.title);

test('two regions overlap by 256 MiB', () => {
  const found = expectRule(memoryOverlap, {
    faulty: rows('[0x8000_0000, 0x4000_0000, 7, 0]', '«[0xb000_0000, 0x4000_0000, 7, 0]»'),
    clean: rows('[0x8000_0000, 0x4000_0000, 7, 0]', '[0xc000_0000, 0x4000_0000, 7, 0]'),
  });
  expect(found[0]?.message).toContain(
    'Memory region 2, [0xb000_0000, 0xf000_0000), overlaps memory region 1, [0x8000_0000, 0xc000_0000) by 256 MiB.',
  );
  expect(found[0]?.related.map((place) => place.message)).toEqual([
    'Memory region 1, [0x8000_0000, 0xc000_0000)',
  ]);
  expect(titles(found)).toEqual([
    'End memory region 1 at 0xb000_0000',
    'Start memory region 2 at 0xc000_0000',
  ]);
});

test('one inside another of its kind can go', () => {
  const outer = '[0x8000_0000, 0x4000_0000, 7, 0]';
  const found = expectRule(memoryOverlap, {
    faulty: rows(outer, '«[0x9000_0000, 0x1000_0000, 7, 0]»'),
    clean: rows(outer),
  });
  expect(titles(found)).toEqual(['Remove memory region 2, which lies inside the other']);
  const other = findingsOf(memoryOverlap, rows(outer, '[0x9000_0000, 0x1000_0000, 7, 2]'));
  expect(titles(other)).toEqual([]);
});

test('the same region twice: the second goes', () => {
  const row = '[0x8000_0000, 0x4000_0000, 7, 0]';
  expect(titles(expectRule(memoryOverlap, { faulty: rows(row, `«${row}»`), clean: rows(row) }))).toEqual([
    'Remove memory region 2, which lies inside the other',
  ]);
});

test('a row before what it overlaps in the file is told there too', () => {
  const found = findingsOf(
    memoryOverlap,
    rows('[0xb000_0000, 0x4000_0000, 7, 0]', '[0x8000_0000, 0x4000_0000, 7, 0]'),
  );
  expect(found.map((finding) => finding.path.at(-1))).toEqual([1]);
});

test('written addresses that nobody uses are only labels', () => {
  const identical = '[0x20_4000_0000, 0x1000_0000, 7, 1]';
  const found = findingsOf(memoryOverlap, rows(identical, identical, identical));
  expect(found.map((finding) => finding.severity)).toEqual(['info', 'info', 'info']);
  const old = { ...rows(identical, identical), release: '0.1' } as const;
  expect(findingsOf(memoryOverlap, old).map((finding) => finding.severity)).toEqual(['error']);
});

test('a clash is told beside labels that cover it', () => {
  const found = findingsOf(
    memoryOverlap,
    rows('[0, 0x1_0000_0000, 7, 1]', '[0x8000_0000, 0x20_0000, 7, 0]', '[0x8010_0000, 0x20_0000, 7, 0]'),
  );
  expect(found.map((finding) => [finding.severity, finding.path.at(-1)])).toEqual([
    ['info', 0],
    ['error', 2],
  ]);
});
