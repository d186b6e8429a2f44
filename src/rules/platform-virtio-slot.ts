import { findRanges } from '../model/platform-lookup.ts';
import { addMmioRow } from './platform-mmio-row.ts';
import { coverageOf, formatRange } from './platform-ranges.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL14: a slot is read at boot (BUS=mmio) and must be mapped. */
export const checkVirtioSlot: PlatformCheck = (facts) =>
  findRanges(facts.config, 'virtio-mmio-regions')
    .filter((slot) => !coverageOf(facts.mmio)(slot))
    .map((slot) =>
      platformFinding('error', {
        code: 'platform-virtio-slot',
        message: `The virtio slot ${formatRange(slot)} is in no MMIO region. AxVisor faults when it looks there. Add a region for it.`,
        path: slot.path,
        fixes: addMmioRow(facts, slot),
      }),
    );
