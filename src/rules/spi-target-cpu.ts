import { interruptCpu } from './cpu-facts.ts';
import type { VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** I04. */
export const spiTargetCpu: VmRule = {
  scope: 'vm',
  code: 'spi-target-cpu',
  refs: ['I04'],
  title: 'The VM’s interrupts go to another CPU than its own',
  why: 'With an emulated GIC distributor and interrupt_mode = "passthrough" AxVisor routes the VM’s SPIs to the CPU with the number id − 1, whatever CPU its first vCPU is bound to. When they differ, the guest’s interrupts arrive where it does not run.',
  evidence: ['a64:106-125'],
  severity: {
    '0.1-dtb': { aarch64: 'warning' },
    '0.3': { aarch64: 'warning' },
    '0.5': { aarch64: 'warning' },
  },
  reads: [
    ['base', 'id'],
    ['base', 'phys_cpu_ids'],
    ['base', 'phys_cpu_sets'],
    ['devices', 'interrupt_mode'],
    ['devices', 'emu_devices'],
  ],
  check: (vm) => {
    const first = interruptCpu(vm);
    const { id } = vm.config.base;
    if (first === undefined || id === undefined || id === 0n || id - 1n === BigInt(first.cpu)) return [];
    return [
      {
        message: `The VM’s id is ${id}, so AxVisor sends its interrupts to CPU ${id - 1n}, but its first vCPU is bound to CPU ${first.cpu}. They arrive where the guest does not run. Give the VM the id ${first.cpu + 1}, or bind it to CPU ${id - 1n}.`,
        path: placeOf(vm, 'id'),
        related: [
          { path: placeOf(vm, first.key), message: `vCPU 0 is bound to CPU ${first.cpu} here.` },
          { path: first.distributor, message: 'The distributor that the interrupts come from.' },
        ],
      },
    ];
  },
};
