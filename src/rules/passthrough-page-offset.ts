import { formatHex } from '../model/quantity.ts';
import { explicitRows } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { PAGE } from './memory-facts.ts';
import { inReleases, type VmRule } from './rule.ts';

/** D03; in 0.1 any address inside a page is refused by itself. */
export const passthroughPageOffset: VmRule = {
  scope: 'vm',
  code: 'passthrough-page-offset',
  refs: ['D03'],
  title: 'Guest and host address lie differently in their pages',
  why: 'AxVisor 0.5 maps whole pages, so that the guest sees a register at the same place in a page as the host. Two addresses that differ in their lowest 12 bits cannot be mapped onto each other.',
  evidence: ['lay:513-523'],
  severity: inReleases('error', '0.5'),
  reads: deviceKeys('passthrough_devices'),
  check: (vm) =>
    explicitRows(vm).flatMap(({ base_gpa: gpa, base_hpa: hpa, length, cells, path }) => {
      if (gpa === undefined || hpa === undefined || (length ?? 0n) === 0n || gpa % PAGE === hpa % PAGE)
        return [];
      return [
        {
          message: `The guest address ${formatHex(gpa)} lies ${formatHex(gpa % PAGE)} into its page, the host address ${formatHex(hpa)} lies ${formatHex(hpa % PAGE)} into its own. AxVisor 0.5 does not create the VM. Make the last three digits equal.`,
          path: cells.base_gpa ?? path,
          related: [{ path: cells.base_hpa ?? path, message: `${formatHex(hpa % PAGE)} into its page.` }],
        },
      ];
    }),
};
