import type { Region } from './region.ts';

/** Short-hand for tests: a region of built passthrough memory unless said otherwise. */
export function testRegion(parts: Partial<Region> & Pick<Region, 'start' | 'end'>): Region {
  return {
    id: `region-${parts.start}`,
    path: ['devices', 'passthrough_devices', 0],
    kind: 'passthrough',
    presence: 'built',
    name: `at ${parts.start}`,
    host: { kind: 'same' },
    note: undefined,
    claim: { group: 'passthrough', delta: 0n },
    problem: undefined,
    ...parts,
  };
}
