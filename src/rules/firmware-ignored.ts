import type { Fix } from '../base/diagnostic.ts';
import { BOOT_KEYS, bootIsRead, bootPlanOf, firmwareKeysOf } from '../planner/boot-matrix.ts';
import { bootViewOf } from './boot-view.ts';
import { putFix } from './key-edits.ts';
import { firmwareHasMemory } from './landing.ts';
import { hasLowMemory, MULTIBOOT_MEMORY } from './low-memory.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';
import { listText } from './words.ts';

/** K15. */
export const firmwareIgnored: VmRule = {
  scope: 'vm',
  code: 'firmware-ignored',
  refs: ['K15'],
  title: 'Firmware is given but not enabled',
  why: 'Up to 0.3 AxVisor loads a BIOS wherever bios_path is set. From 0.5 on it looks at the firmware keys only with enable_bios = true: without it the kernel is entered directly, and a kernel that relies on its boot stub does not start.',
  evidence: ['img:162', 'x86b:205'],
  severity: inReleases('warning', '0.5'),
  reads: BOOT_KEYS,
  check: (vm) => {
    const { kernel } = vm.config;
    const { enabled, conflict } = bootPlanOf(kernel, vm.target);
    const [first, ...others] = firmwareKeysOf(kernel);
    if (enabled || conflict || first === undefined) return [];
    const keys = [first, ...others];
    return [
      {
        message: `${listText(keys)} ${keys.length === 1 ? 'is' : 'are'} ignored: enable_bios is not true, and AxVisor 0.5 enters the kernel directly. Set enable_bios = true, or remove ${keys.length === 1 ? 'the key' : 'the keys'}.`,
        path: ['kernel', first],
        related: others.map((key) => ({ path: ['kernel', key], message: 'Ignored too.' })),
        fixes: [...enableFix(vm), removeKeys(keys)],
      },
    ];
  },
};

/** Only where firmware boot then works as it did: with an image of its own, and memory where it goes. */
function enableFix(vm: CheckedVm): readonly Fix[] {
  const { kernel } = vm.config;
  const read = bootIsRead({ ...kernel, enable_bios: true }, vm.target);
  if (!read || kernel.bios_path === undefined || bootViewOf(vm).main.kind !== 'none') return [];
  const memory = firmwareHasMemory(vm) && hasLowMemory(vm, MULTIBOOT_MEMORY);
  return memory ? [putFix(vm, 'enable_bios', 'true')] : [];
}

function removeKeys(keys: readonly string[]): Fix {
  return {
    title: `Remove ${listText(keys)}`,
    operations: keys.map((key) => ({ kind: 'remove-key', path: ['kernel', key] })),
  };
}
