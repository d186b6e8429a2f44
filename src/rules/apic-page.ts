import { endOf, meet } from '../base/intervals.ts';
import { deviceText, passedRanges } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';
import { capital } from './words.ts';

const APIC = { start: 0xfee0_0000n, size: 0x1000n };

/** D21. */
export const apicPage: VmRule = {
  scope: 'vm',
  code: 'apic-page',
  refs: ['D21'],
  title: 'The page of the local APIC is passed through',
  why: 'On Intel processors AxVisor 0.5 maps a page of its own at 0xfee0_0000, through which the hardware serves the local APIC of each vCPU, and reserves it before it looks at the rows. Until 0.3 the page was passed through by hand. On AMD processors nothing is reserved there, but the local APIC is emulated just the same.',
  evidence: ['x86v:139-149', 'x86_vcpu/src/vmx/vcpu.rs:61'],
  severity: { '0.5': { x86_64: 'error' } },
  reads: deviceKeys('passthrough_devices', 'passthrough_addresses'),
  check: (vm) =>
    passedRanges(vm)
      .filter((range) => meet(range, APIC))
      .map((range) => {
        const inside = range.start >= APIC.start && endOf(range) <= endOf(APIC);
        return {
          message: `${capital(deviceText(range.device))} covers the page of the local APIC at 0xfee0_0000, which AxVisor 0.5 provides itself. On Intel hosts it does not create the VM. ${inside ? 'Remove the row.' : 'Leave that page out.'}`,
          path: range.device.path,
          fixes: inside
            ? [{ title: 'Remove this row', operations: [{ kind: 'remove-row', path: range.device.path }] }]
            : [],
        };
      }),
};
