import { expect, test } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { foldByList, foldFindings, LISTED, MOST_ALIKE, makeFindings } from './fold-findings.ts';

const finding = (i: number, parts: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'overlap',
  severity: 'error',
  message: `Row ${i} overlaps. AxVisor panics. Move it.`,
  path: ['rows', i],
  related: [{ path: ['rows', 0], message: 'Row 0' }],
  fixes: [{ title: `Move row ${i}`, operations: [] }],
  ...parts,
});

const many = (count: number, parts: Partial<Diagnostic> = {}) =>
  Array.from({ length: count }, (_, i) => finding(i + 1, parts));

test('what is few stays as it is', () => {
  const found = many(MOST_ALIKE);
  expect(foldFindings(found)).toBe(found);
  const mixed = [...found, ...many(5, { code: 'other' })];
  expect(foldFindings(mixed)).toEqual(mixed);
});

test('many become one that counts them and names the first', () => {
  const [one, ...rest] = foldFindings(many(1234));
  expect(rest).toEqual([]);
  expect(one).toMatchObject({
    code: 'overlap',
    severity: 'error',
    path: ['rows', 1],
    message: `Row 1 overlaps. AxVisor panics. Move it. There are 1,234 findings of this kind in the file; the next ${LISTED - 1} are listed.`,
    fixes: [{ title: 'Move row 1' }],
    more: 1233,
  });
  expect(one?.related.map(({ message }) => message)).toEqual([
    'Row 0',
    ...Array.from({ length: LISTED - 1 }, (_, i) => `Row ${i + 2} overlaps.`),
  ]);
});

test('the others keep their places', () => {
  const other = finding(7, { code: 'other' });
  const found = foldFindings([other, ...many(300), finding(8, { code: 'other' })]);
  expect(found.map(({ code }) => code)).toEqual(['other', 'overlap', 'other']);
  expect(found[0]).toBe(other);
});

test('severities and findings that other files take part in stay apart', () => {
  const shared = many(300, { related: [{ path: [], message: 'There', file: 'b' }] });
  const found = foldFindings([...many(300), ...many(300, { severity: 'warning' }), ...shared]);
  expect(found.map(({ severity, related }) => `${severity} ${related[0]?.file}`)).toEqual([
    'error undefined',
    'warning undefined',
    'error b',
  ]);
});

test('each file has its own', () => {
  const inFile = (file: string, count: number) => many(count).map((one) => ({ ...one, file }));
  const found = foldFindings([...inFile('a', 300), ...inFile('b', 3)]);
  expect(found.map(({ file, more }) => `${file} ${more}`)).toEqual([
    'a 299',
    'b undefined',
    'b undefined',
    'b undefined',
  ]);
});

test('what was folded or counted before is counted again', () => {
  const once = foldFindings(many(500));
  expect(foldFindings([...once, ...many(2)])[0]).toMatchObject({ more: 501 });
  const counted = [...many(MOST_ALIKE), finding(999, { more: 41 })];
  expect(foldFindings(counted)[0]?.message).toContain('There are 242 findings');
});

test('where nobody knows how many follow, it says so', () => {
  const found = [...many(MOST_ALIKE), finding(999, { more: Number.POSITIVE_INFINITY })];
  expect(foldFindings(found)[0]?.message).toContain(`There are more than ${MOST_ALIKE} findings`);
});

test('a place without a path is listed by its span', () => {
  const found = many(300, { path: [], span: { start: 3, end: 5 } });
  expect(foldFindings(found)[0]?.related.at(-1)).toMatchObject({ path: [], span: { start: 3, end: 5 } });
});

test('by list: one for each list that has a fault, however many faults', () => {
  const fold = foldByList();
  const at = (...path: Diagnostic['path']) => fold.add(finding(1, { path }));
  for (let i = 0; i < 1000; i++) {
    at('kernel', 'memory_regions', i, 0);
    at('devices', 'emu_devices', i, 'name');
    at('base', `key_${i}`);
  }
  expect(fold.findings().map(({ path }) => path)).toEqual([
    ['kernel', 'memory_regions', 0, 0],
    ['devices', 'emu_devices', 0, 'name'],
    ['base', 'key_0'],
  ]);
  expect(fold.count).toBe(3000);
});

test('of a long list no more findings are made than are told, and the rest is counted by kind', () => {
  let made = 0;
  const found = makeFindings(
    Array.from({ length: 10_000 }, (_, i) => i),
    (i) => {
      made++;
      return finding(i, { severity: i % 4 === 0 ? 'error' : 'warning' });
    },
    (i) => i % 4 === 0,
  );
  expect(made).toBe(2 * (MOST_ALIKE + 1));
  expect(foldFindings(found).map(({ severity, more }) => [severity, more])).toEqual([
    ['error', 2499],
    ['warning', 7499],
  ]);
  expect(makeFindings([1, 2], (i) => finding(i))).toEqual([finding(1), finding(2)]);
});
