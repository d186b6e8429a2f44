import { releaseName } from '../model/findings.ts';
import { KINDS } from './device-facts.ts';
import { deviceKeys, putFix } from './key-edits.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';

const NEED_MODE: readonly bigint[] = [KINDS.console, KINDS.ioApic, KINDS.pit];

/** D33. */
export const interruptModeMissing: VmRule = {
  scope: 'vm',
  code: 'interrupt-mode-missing',
  refs: ['D33'],
  title: 'The VM has devices but no interrupts',
  why: 'Without interrupt_mode AxVisor takes "no_irq": interrupts of passed-through devices stay with the host, and on x86_64 those of the emulated console, timer and I/O APIC are not delivered either. Every file that comes with AxVisor 0.5 says "passthrough".',
  evidence: ['spec C.5', 'x86_64/irq.rs:92-96'],
  severity: inReleases('warning', '0.1-dtb', '0.3', '0.5'),
  reads: deviceKeys('interrupt_mode', 'emu_devices', 'passthrough_devices', 'passthrough_addresses'),
  check: (vm) => {
    const { devices } = vm.config;
    if (devices.interrupt_mode !== undefined || !needsInterrupts(vm)) return [];
    return [
      {
        message: `interrupt_mode is missing, which means "no_irq": ${releaseName(vm.target.release)} delivers no interrupt of a device to the guest. Set interrupt_mode = "passthrough".`,
        path: ['devices', 'interrupt_mode'],
        fixes: [putFix(vm, 'interrupt_mode', '"passthrough"')],
      },
    ];
  },
};

function needsInterrupts({ config: { devices }, target }: CheckedVm): boolean {
  const emulates = (types: readonly bigint[]) =>
    devices.emu_devices.some(({ emu_type: type }) => type !== undefined && types.includes(type));
  // Then the VM is not created at all, as another finding says.
  if (target.release === '0.5' && target.arch === 'riscv64' && emulates([KINDS.plic])) return false;
  if (devices.passthrough_devices.length > 0 || devices.passthrough_addresses.length > 0) return true;
  return target.release === '0.5' && target.arch === 'x86_64' && emulates(NEED_MODE);
}
