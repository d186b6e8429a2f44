import type { CheckedVm, HostRule } from './rule.ts';
import { renumber, takenIds } from './vm-ids.ts';
import { placeOf } from './words.ts';

/** I03. It looks at all VMs only to offer an id that is free. */
export const vmIdZero: HostRule = {
  scope: 'host',
  code: 'vm-id-zero',
  refs: ['I03'],
  title: 'The VM’s id is 0',
  why: 'On aarch64 AxVisor sends the interrupts of a VM in passthrough mode to the CPU with the number id − 1. With id 0 the subtraction underflows: a panic in a debug build, CPU 2^64 − 1 otherwise.',
  evidence: ['V-vm:296', 'a64:111'],
  severity: {
    '0.1-dtb': { aarch64: 'warning' },
    '0.3': { aarch64: 'warning' },
    '0.5': { aarch64: 'warning' },
  },
  check: ({ vms }) => {
    const taken = takenIds(vms);
    return vms
      .filter((vm) => vm.config.base.id === 0n)
      .map((vm) => ({ file: vm.file, ...zeroFinding(vm), fixes: renumber(vm, taken) }));
  },
};

function zeroFinding(vm: CheckedVm) {
  const passed = vm.config.devices.interrupt_mode === 'passthrough';
  const consequence = passed
    ? 'AxVisor computes the CPU for the VM’s interrupts as id − 1, which underflows.'
    : 'With interrupt_mode = "passthrough" AxVisor would compute the CPU for its interrupts as id − 1, which underflows.';
  return {
    severity: passed ? ('error' as const) : ('warning' as const),
    message: `The VM’s id is 0. ${consequence} Number VMs from 1.`,
    path: placeOf(vm, 'id'),
  };
}
