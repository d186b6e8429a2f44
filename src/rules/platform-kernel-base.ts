import { deriveKernelBase } from '../model/platform-derived.ts';
import { placeOfKey } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL08: the image is linked for the virtual base and found at physical base + offset; exempt where RAM is found at run time. */
export const checkKernelBase: PlatformCheck = ({ config, plan }) => {
  const base = deriveKernelBase(config);
  if (!base || base.agrees || plan.memoryAtRunTime) return [];
  return [
    platformFinding('error', {
      code: 'platform-kernel-base',
      message: `The kernel is linked for ${formatHex(base.vaddr)}, and its physical base plus the offset is ${formatHex(base.expected)}. AxVisor runs at an address that it is not linked for. Make virtual base = physical base + offset.`,
      path: placeOfKey(config, 'kernel-base-vaddr'),
      related: [
        { path: placeOfKey(config, 'kernel-base-paddr'), message: 'Physical base' },
        { path: placeOfKey(config, 'phys-virt-offset'), message: 'Offset' },
      ],
      fixes: [
        { title: `Set kernel-base-vaddr to ${formatHex(base.expected)}`, operations: base.setVaddr },
        { title: 'Set phys-virt-offset to the difference', operations: base.setOffset },
      ],
    }),
  ];
};
