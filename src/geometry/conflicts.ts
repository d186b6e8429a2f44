import type { OverlapLaw } from '../planner/overlap-law.ts';
import { type Claiming, ClaimSet } from './claim-set.ts';
import type { Region } from './region.ts';

/** At most so many partners are named; one more says that there are others. */
export const NAMED_PARTNERS = 3;

/** `[start, end)` where regions meet that AxVisor refuses to map together. */
export interface Conflict {
  readonly start: bigint;
  readonly end: bigint;
  /** Two or more of the regions that meet here, at most `NAMED_PARTNERS`. */
  readonly between: readonly Region[];
}

/** By region id: what it clashes with, at most `NAMED_PARTNERS + 1`. */
export type Partners = ReadonlyMap<string, readonly Region[]>;

/**
 * What each region clashes with: a sweep over starts and ends (`regions` sorted by start).
 * Each takes note of a bounded number of partners, so that ten thousand regions at one address stay linear.
 */
export function findPartners(regions: readonly Region[], law: OverlapLaw): Partners {
  const active = new ClaimSet(law);
  const needy = new ClaimSet(law);
  const partners = new Map<string, Region[]>();
  const meet = (region: Claiming, other: Claiming): boolean => {
    const known = partners.get(region.id);
    if (!known) partners.set(region.id, [other]);
    else known.push(other);
    return known !== undefined && known.length > NAMED_PARTNERS;
  };
  sweep(regions, {
    onStart: (region) => {
      for (const other of [...needy.clashing(region.claim)]) if (meet(other, region)) needy.delete(other);
      let full = false;
      for (const other of active.clashing(region.claim)) {
        full = meet(region, other);
        if (full) break;
      }
      active.add(region);
      if (!full) needy.add(region);
    },
    onEnd: (region) => {
      active.delete(region);
      needy.delete(region);
    },
  });
  return partners;
}

/** Where regions clash, in order, cut wherever the set of regions changes. `regions` sorted by start. */
export function findConflicts(regions: readonly Region[], law: OverlapLaw): readonly Conflict[] {
  const active = new ClaimSet(law);
  const conflicts: Conflict[] = [];
  sweep(regions, {
    onStart: (region) => active.add(region),
    onEnd: (region) => active.delete(region),
    onStretch: (start, end) => {
      const between = findBetween(active);
      if (between.length > 0) conflicts.push({ start, end, between });
    },
  });
  return conflicts;
}

function findBetween(active: ClaimSet): readonly Region[] {
  const region = active.findClash();
  if (!region) return [];
  const between: Region[] = [region];
  for (const other of active.clashing(region.claim)) {
    if (other !== region) between.push(other);
    if (between.length === NAMED_PARTNERS) break;
  }
  return between;
}

interface Sweep {
  readonly onStart: (region: Claiming) => void;
  readonly onEnd: (region: Claiming) => void;
  /** Between two addresses where something starts or ends. */
  readonly onStretch?: (start: bigint, end: bigint) => void;
}

/** Ends come before starts at the same address: regions that touch do not overlap. */
function sweep(regions: readonly Region[], { onStart, onEnd, onStretch }: Sweep): void {
  const starts = findMeeting(regions.filter(claims));
  const ends = [...starts].sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  let next = 0;
  let at: bigint | undefined;
  const moveTo = (address: bigint) => {
    if (onStretch && at !== undefined && address > at) onStretch(at, address);
    at = address;
  };
  for (const ending of ends) {
    for (let region = starts[next]; region && region.start < ending.end; region = starts[next]) {
      moveTo(region.start);
      onStart(region);
      next++;
    }
    moveTo(ending.end);
    onEnd(ending);
  }
}

/** Only regions that share an address with another one: the many that stand alone cost no bookkeeping. */
function findMeeting(regions: readonly Claiming[]): readonly Claiming[] {
  const meeting: Claiming[] = [];
  let end = 0n;
  regions.forEach((region, i) => {
    const next = regions[i + 1];
    const meetsBefore = i > 0 && region.start < end;
    if (i === 0 || region.end > end) end = region.end;
    if (meetsBefore || (next && next.start < end)) meeting.push(region);
  });
  return meeting;
}

function claims(region: Region): region is Claiming {
  return region.claim !== undefined;
}
