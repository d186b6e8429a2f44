import { findUint, placeOfKey } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { containsAddress, formatRange } from './platform-ranges.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL09: free RAM begins at the end of the kernel's image, so the image lies in RAM. Exempt where RAM is found at run time. */
export const checkKernelMemory: PlatformCheck = ({ config, plan }) => {
  const ram = plan.ranges.find((range) => range.kind === 'ram');
  const paddr = findUint(config, 'kernel-base-paddr');
  if (!ram || paddr === undefined || containsAddress(ram.range, paddr)) return [];
  return [
    platformFinding('error', {
      code: 'platform-kernel-memory',
      message: `The kernel’s base ${formatHex(paddr)} is outside RAM, ${formatRange(ram.range)}. AxVisor finds no memory behind its image. Move the kernel or the RAM.`,
      path: placeOfKey(config, 'kernel-base-paddr'),
      related: [{ path: ram.path, message: 'RAM' }],
    }),
  ];
};
