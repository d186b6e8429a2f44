import { formatHex } from '../model/quantity.ts';
import { BOOT_KEYS, bootPlanOf } from '../planner/boot-matrix.ts';
import { putFix } from './key-edits.ts';
import type { VmRule } from './rule.ts';

const BUILT_IN = 0x8000n;

/** K20. */
export const biosAddress: VmRule = {
  scope: 'vm',
  code: 'bios-address',
  refs: ['K20'],
  title: 'The built-in BIOS at another address than its own',
  why: 'Without bios_path multiboot uses the BIOS that is part of AxVisor. It is linked for 0x8000 and AxVisor refuses any other address.',
  evidence: ['x86b:457-470'],
  severity: { '0.5': { x86_64: 'error' } },
  reads: BOOT_KEYS,
  check: (vm) => {
    const { bios_path: path, bios_load_addr: address } = vm.config.kernel;
    const { protocol } = bootPlanOf(vm.config.kernel, vm.target);
    if (protocol !== 'multiboot' || path !== undefined || address === undefined || address === BUILT_IN)
      return [];
    return [
      {
        message: `bios_load_addr is ${formatHex(address)}, but without bios_path AxVisor uses its own BIOS, which runs at 0x8000 only. AxVisor 0.5 does not create the VM. Use 0x8000, or give an image of your own.`,
        path: ['kernel', 'bios_load_addr'],
        fixes: [putFix(vm, 'bios_load_addr', '0x8000')],
      },
    ];
  },
};
