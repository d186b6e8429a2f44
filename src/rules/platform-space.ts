import type { Fix } from '../base/diagnostic.ts';
import { endOf } from '../base/intervals.ts';
import { putPlatformNumber } from '../model/platform-encode.ts';
import { formatHex } from '../model/quantity.ts';
import { formatRange } from './platform-ranges.ts';
import { type PlatformCheck, type PlatformFacts, platformFinding } from './platform-rule.ts';

/** PL10: RAM and every MMIO region are mapped at physical + offset, which must lie in the kernel's address space. */
export const checkSpace: PlatformCheck = (facts) => {
  const { plan } = facts;
  const { space } = plan;
  const outside = plan.linear.filter((window) => !window.inside);
  if (!space || outside.length === 0) return [];
  const fixes = enlarge(facts);
  return outside.map((window) =>
    platformFinding('error', {
      code: 'platform-space',
      message: `${window.label} is mapped at ${formatRange(window.virtual)}, outside the kernel’s address space, ${formatRange(space.range)}. AxVisor panics at boot. Enlarge the space.`,
      path: window.path,
      related: [{ path: space.path, message: 'Kernel address space' }],
      fixes,
    }),
  );
};

/** Only the size can grow without moving what is inside. */
function enlarge({ config, plan }: PlatformFacts): readonly Fix[] {
  const start = plan.space?.range.start ?? 0n;
  const end = plan.linear.reduce((most, { virtual }) => (endOf(virtual) > most ? endOf(virtual) : most), 0n);
  if (plan.linear.some(({ virtual }) => virtual.start < start) || end > 1n << 64n) return [];
  const size = end - start;
  // The last page of the 64-bit space is no size that a number can hold together with a base of 0.
  if (size >= 1n << 64n) return [];
  return [
    {
      title: `Set kernel-aspace-size to ${formatHex(size)}`,
      operations: [putPlatformNumber(config, 'kernel-aspace-size', size)],
    },
  ];
}
