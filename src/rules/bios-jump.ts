import { formatHex } from '../model/quantity.ts';
import { BOOT_KEYS } from '../planner/boot-matrix.ts';
import { bootViewOf } from './boot-view.ts';
import { kernelKeys, putKey } from './key-edits.ts';
import type { VmRule } from './rule.ts';

const BIOS_ENTRY = 0x8000n;
const KERNEL_ENTRY = 0x20_0000n;

/** K20b. */
export const biosJump: VmRule = {
  scope: 'vm',
  code: 'bios-jump',
  refs: ['K20b'],
  title: 'The built-in BIOS does not find the kernel',
  why: 'The BIOS that is part of AxVisor starts at 0x8000 and, once it has brought the CPU into protected mode, jumps to 0x20_0000, whatever kernel_load_addr says. With another entry point it is not run at all, with another load address it jumps into empty memory.',
  evidence: ['x86b multiboot.rs'],
  severity: { '0.5': { x86_64: 'warning' } },
  reads: [...BOOT_KEYS, ...kernelKeys('entry_point', 'kernel_load_addr', 'memory_regions')],
  check: (vm) => {
    const { bios_path: path, entry_point: entry, kernel_load_addr: load } = vm.config.kernel;
    const { protocol, main } = bootViewOf(vm);
    if (protocol !== 'multiboot' || path !== undefined || main.kind !== 'none') return [];
    if (entry === undefined || load === undefined || (entry === BIOS_ENTRY && load === KERNEL_ENTRY))
      return [];
    return [
      {
        message: `The guest starts at ${formatHex(entry)} with the kernel at ${formatHex(load)}, but AxVisor's own BIOS starts at 0x8000 and jumps to 0x20_0000. The kernel is not reached. Use these two addresses, or give a BIOS image of your own.`,
        path: ['kernel', entry === BIOS_ENTRY ? 'kernel_load_addr' : 'entry_point'],
        fixes: [
          {
            title: 'Set entry_point = 0x8000 and kernel_load_addr = 0x20_0000',
            operations: [putKey(vm, 'entry_point', '0x8000'), putKey(vm, 'kernel_load_addr', '0x20_0000')],
          },
        ],
      },
    ];
  },
};
