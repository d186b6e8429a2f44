import type { Arch } from '../model/release.ts';
import type { EmulatedDevice } from '../model/vm-config.ts';
import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** Devices with a place of their own, or that exist once by nature. */
const ONCE: readonly { readonly arch: Arch; readonly type: bigint; readonly name: string }[] = [
  { arch: 'x86_64', type: KINDS.console, name: 'console (0x2), always at the ports 0x3f8 to 0x3ff' },
  { arch: 'x86_64', type: KINDS.pit, name: 'PIT timer (0x24), always at the ports 0x40 to 0x61' },
  { arch: 'aarch64', type: KINDS.vgic, name: 'GICv2 distributor (0x1), always at 0x800_0000' },
  { arch: 'riscv64', type: KINDS.plic, name: 'PLIC (0x30), of which a VM has one' },
];

/** D10. */
export const emulatedDeviceTwice: VmRule = {
  scope: 'vm',
  code: 'emulated-device-twice',
  refs: ['D10'],
  title: 'A device that exists once is emulated twice',
  why: 'The console and the PIT of x86_64 and the GICv2 distributor have fixed places, whatever their rows say, so that a second one lies over the first; and AxVisor allows one PLIC in a VM. Creating the VM fails.',
  evidence: ['x86v:127', 'rvi:136-141', 'dev:203-211'],
  severity: inReleases('error', '0.5'),
  reads: deviceKeys('emu_devices'),
  check: (vm) => {
    const rows = vm.config.devices.emu_devices;
    return ONCE.filter(({ arch }) => arch === vm.target.arch).flatMap(({ type, name }) => {
      const [first, ...others] = rows.filter((row) => row.emu_type === type);
      return others.map((row) => ({
        message: `This is a second ${name}. ${failsText(vm.target)} Remove one of the rows.`,
        path: row.cells.emu_type ?? row.path,
        related: [{ path: (first as EmulatedDevice).path, message: 'The first one is here.' }],
        fixes: [{ title: 'Remove this row', operations: [{ kind: 'remove-row', path: row.path }] }],
      }));
    });
  },
};
