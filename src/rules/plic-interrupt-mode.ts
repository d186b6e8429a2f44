import { KINDS } from './device-facts.ts';
import { deviceKeys, putFix } from './key-edits.ts';
import type { VmRule } from './rule.ts';

/** D15. */
export const plicInterruptMode: VmRule = {
  scope: 'vm',
  code: 'plic-interrupt-mode',
  refs: ['D15'],
  title: 'A PLIC in a VM without interrupts',
  why: 'With interrupt_mode "no_irq", which an absent key means too, AxVisor 0.5 refuses to create the emulated PLIC and gives up the VM. Every file that comes with AxVisor says "passthrough".',
  evidence: ['irq/mod.rs:73-79'],
  severity: { '0.5': { riscv64: 'error' } },
  reads: deviceKeys('emu_devices', 'interrupt_mode'),
  check: (vm) => {
    const { emu_devices: rows, interrupt_mode: mode } = vm.config.devices;
    const plic = rows.find((row) => row.emu_type === KINDS.plic);
    if (!plic || (mode !== undefined && mode !== 'no_irq')) return [];
    const fact = mode === undefined ? 'interrupt_mode is missing, which means' : 'interrupt_mode is';
    return [
      {
        message: `${fact} "no_irq", but the VM has an emulated PLIC. AxVisor 0.5 does not create the VM. Set interrupt_mode = "passthrough".`,
        path: mode === undefined ? ['devices'] : ['devices', 'interrupt_mode'],
        related: [{ path: plic.path, message: 'The PLIC is here.' }],
        fixes: [putFix(vm, 'interrupt_mode', '"passthrough"')],
      },
    ];
  },
};
