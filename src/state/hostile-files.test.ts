import { expect, test } from 'vitest';
import { MOST_ALIKE } from '../base/fold-findings.ts';
import { HOSTILE_KINDS } from '../base/test-hostile.ts';
import { decodePlatform } from '../model/platform-items.ts';
import { explain, judge } from '../rules/checks.ts';
import { viewsOf } from './derive.ts';
import { createFile } from './source-file.ts';

// No file makes more findings than a person could read, whatever stands in it and however long it is.

const CHECKS = { judge, explain, decodePlatform };

function viewsOfKind(kind: string, length: number) {
  const files = (HOSTILE_KINDS[kind]?.(length) ?? []).map(({ name, text }, i) =>
    createFile(`f${i}`, name, text),
  );
  expect(files.length).toBeGreaterThan(0);
  return [...viewsOf({ workspace: { files }, choices: {}, checks: CHECKS }).values()];
}

function expectBounded(kind: string, length: number): void {
  for (const { findings } of viewsOfKind(kind, length)) {
    const kinds = new Map<string, number>();
    for (const { code, severity } of findings)
      kinds.set(`${code} ${severity}`, (kinds.get(`${code} ${severity}`) ?? 0) + 1);
    // Those that other files take part in count for themselves.
    expect(Math.max(0, ...kinds.values()), kind).toBeLessThanOrEqual(2 * MOST_ALIKE);
    const said = findings.reduce((sum, { message, places }) => sum + message.length + places.length, 0);
    expect(said, kind).toBeLessThan(findings.length * 1000 + 2 * length);
  }
}

/** What is told of these ways to lie is not more than of the others. */
const SHORT = Object.keys(HOSTILE_KINDS).filter(
  (kind) => !/: (chained|touching|backwards|in two piles)$/.test(kind),
);

test.each(SHORT)('%s: 23 KB', (kind) => {
  expectBounded(kind, 23_000);
});

const LONG = Object.keys(HOSTILE_KINDS).filter((kind) =>
  /^\w+ (mmio-|memory_)regions: (equal|nested)$|cpu_ids: /.test(kind),
);

test.each(LONG.flatMap((kind) => [67_000, 138_000].map((length) => [kind, length] as const)))(
  '%s: %i characters',
  (kind, length) => {
    expectBounded(kind, length);
  },
);

test('67 KB of regions at one place are one error, which says how many there are', () => {
  const [view] = viewsOfKind('platform mmio-regions: equal', 67_000);
  const overlaps = view?.findings.filter(({ code }) => code === 'platform-mmio-overlap');
  expect(overlaps).toHaveLength(1);
  expect(overlaps?.[0]).toMatchObject({ severity: 'error', places: { length: 10 } });
  const rows = view?.doc?.text.match(/^\[0x/gm)?.length ?? 0;
  expect(overlaps?.[0]?.message).toContain(
    `There are ${((rows * (rows - 1)) / 2).toLocaleString('en')} findings`,
  );
});

test('hundreds of places that are no TOML are one error, which says that reading ended', () => {
  const [view] = viewsOfKind('vm syntax: no values', 23_000);
  expect(view?.findings).toHaveLength(1);
  const [{ message, places, start } = { message: '', places: [], start: undefined }] = view?.findings ?? [];
  expect(message).toContain(`There are more than ${MOST_ALIKE} findings of this kind in the file`);
  expect([start?.line, ...places.map((place) => place.start.line)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
