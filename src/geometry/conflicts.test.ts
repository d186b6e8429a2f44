import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELEASES } from '../model/release.ts';
import { type Claim, type OverlapLaw, overlapLaw } from '../planner/overlap-law.ts';
import { findConflicts, findPartners, NAMED_PARTNERS } from './conflicts.ts';
import type { Region } from './region.ts';
import { testRegion } from './test-region.ts';

const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };

const claim: fc.Arbitrary<Claim> = fc.record({
  group: fc.constantFrom('memory', 'emulated', 'reserved', 'passthrough'),
  delta: fc.bigInt(0n, 2n),
});
const regions = fc
  .array(
    fc.record({
      start: fc.bigInt(0n, 12n),
      size: fc.bigInt(1n, 6n),
      claim: fc.option(claim, { nil: undefined }),
    }),
    { maxLength: 9 },
  )
  .map((list) =>
    list
      .map(({ start, size, claim }, i) => testRegion({ id: `r${i}`, start, end: start + size, claim }))
      .sort((a, b) => Number(a.start - b.start)),
  );

/** The law said pair by pair, without any cleverness. */
function clash(a: Region, b: Region, law: OverlapLaw): boolean {
  if (a === b || !a.claim || !b.claim) return false;
  if (a.claim.group === 'passthrough' && b.claim.group === 'passthrough') {
    if (law.passthrough === 'same-delta') return a.claim.delta !== b.claim.delta;
    return law.passthrough === 'refused';
  }
  return law.refused(a.claim.group, b.claim.group);
}

test.each(RELEASES)('%s: partners are what a comparison of all pairs finds', (release) => {
  const law = overlapLaw(release);
  fc.assert(
    fc.property(regions, (list) => {
      const partners = findPartners(list, law);
      for (const region of list) {
        const all = list.filter((other) => clash(region, other, law) && meets(region, other));
        const named = partners.get(region.id) ?? [];
        expect(named.length).toBe(Math.min(all.length, NAMED_PARTNERS + 1));
        expect(new Set(named).size).toBe(named.length);
        for (const other of named) expect(all).toContain(other);
      }
    }),
    RUNS,
  );
});

test.each(RELEASES)('%s: conflicts cover exactly the addresses where two regions clash', (release) => {
  const law = overlapLaw(release);
  fc.assert(
    fc.property(regions, (list) => {
      const conflicts = findConflicts(list, law);
      for (let address = 0n; address < 20n; address++) {
        const here = list.filter((region) => region.start <= address && address < region.end);
        const clashes = here.some((a) => here.some((b) => clash(a, b, law)));
        const found = conflicts.filter(({ start, end }) => start <= address && address < end);
        expect(found.length).toBe(clashes ? 1 : 0);
        const between = found[0]?.between ?? [];
        for (const region of between) expect(here).toContain(region);
        if (clashes) expect(between.length).toBeGreaterThan(1);
      }
    }),
    RUNS,
  );
});

function meets(a: Region, b: Region): boolean {
  return a.start < b.end && b.start < a.end;
}
