import { endOf, meet } from '../base/intervals.ts';
import { findUint } from '../model/platform-lookup.ts';
import { nameOfRange } from './platform-ranges.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL12: RAM from the kernel's image on is mapped as memory; an MMIO region there is mapped twice. */
export const checkMmioMemory: PlatformCheck = ({ config, plan, mmio }) => {
  const ram = plan.ranges.find((range) => range.kind === 'ram');
  if (!ram) return [];
  const start = findUint(config, 'kernel-base-paddr') ?? ram.range.start;
  const end = endOf(ram.range);
  if (start < ram.range.start || start >= end) return [];
  return mmio
    .filter((row) => meet(row, { start, size: end - start }))
    .map((row) =>
      platformFinding('error', {
        code: 'platform-mmio-memory',
        message: `The MMIO region ${nameOfRange(row)} lies in RAM. The second mapping fails and AxVisor panics at boot. Move the region or the RAM.`,
        path: row.path,
        related: [{ path: ram.path, message: 'RAM' }],
      }),
    );
};
