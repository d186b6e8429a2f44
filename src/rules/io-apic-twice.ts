import { meet } from '../base/intervals.ts';
import { deviceText, emulatedRanges, KINDS, passedRanges } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';
import { capital } from './words.ts';

/** Where PCs have it. */
const REAL = { start: 0xfec0_0000n, size: 0x1000n };

/** D22. An emulated one under the passed window is an overlap, which another finding tells. */
export const ioApicTwice: VmRule = {
  scope: 'vm',
  code: 'io-apic-twice',
  refs: ['D22'],
  title: 'The I/O APIC is both emulated and passed through',
  why: 'The guest then finds two of them: it programs the real one, which belongs to the host, or waits for interrupts from the wrong one.',
  evidence: ['spec B: 0x23'],
  severity: { '0.5': { x86_64: 'warning' } },
  reads: deviceKeys('emu_devices', 'passthrough_devices', 'passthrough_addresses'),
  check: (vm) => {
    const emulated = emulatedRanges(vm).find(({ device }) => device.type?.number === KINDS.ioApic);
    if (!emulated) return [];
    return passedRanges(vm)
      .filter((range) => meet(range, REAL) && !meet(range, emulated))
      .map(({ device }) => ({
        message: `${capital(deviceText(device))} holds the real I/O APIC at 0xfec0_0000, and ${deviceText(emulated.device)} is emulated. The guest finds two. Remove one of them.`,
        path: device.path,
        related: [{ path: emulated.device.path, message: 'Emulated here.' }],
      }));
  },
};
