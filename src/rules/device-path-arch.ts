import { shorten } from '../base/shorten.ts';
import { pathRows } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';

/** D23. */
export const devicePathArch: VmRule = {
  scope: 'vm',
  code: 'device-path-arch',
  refs: ['D23'],
  title: 'A device-tree path where there is no device tree',
  why: 'On x86_64 nothing looks paths up: the row stays a window without a length, and AxVisor 0.5 gives up the VM. On loongarch64 only "/" has a meaning, all that the ACPI tables of the host describe; it replaces the whole list, and without it any other path is a window without a length.',
  evidence: ['lay:545', 'lor:61-131'],
  severity: { '0.5': { x86_64: 'error', loongarch64: 'error' } },
  reads: deviceKeys('passthrough_devices'),
  check: (vm) => {
    const rows = pathRows(vm);
    const { arch } = vm.target;
    if (arch === 'loongarch64' && rows.some(({ name }) => name === '/')) return [];
    const way =
      arch === 'x86_64'
        ? 'Write the address of the device instead.'
        : 'Use "/" for all devices of the host, or write the address of the device.';
    return rows.map(({ name, path }) => ({
      message: `${arch} has no device tree in which ${JSON.stringify(shorten(name ?? ''))} could be looked up. AxVisor 0.5 does not create the VM. ${way}`,
      path,
    }));
  },
};
