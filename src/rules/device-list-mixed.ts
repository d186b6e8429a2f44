import type { PassthroughDevice } from '../model/vm-config.ts';
import { isPathRow } from '../planner/passthrough.ts';
import { explicitRows, pathRows } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { RuleFinding, VmRule } from './rule.ts';
import { countText } from './words.ts';

/** D24. */
export const deviceListMixed: VmRule = {
  scope: 'vm',
  code: 'device-list-mixed',
  refs: ['D24'],
  title: 'Device-tree paths and addresses are mixed in one list',
  why: 'With a device tree AxVisor 0.5 looks at the first row only. Where it is a path, the whole list is replaced by what the tree says, and rows with addresses are lost. Where it has addresses, paths are not looked up, stay windows without a length, and fail the VM. On loongarch64 a row "/" replaces the list in the same way. Addresses beside paths belong in passthrough_addresses.',
  evidence: ['par:502-581', 'lor:61-131'],
  severity: { '0.5': { aarch64: 'error', riscv64: 'error', loongarch64: 'warning' } },
  reads: deviceKeys('passthrough_devices'),
  check: (vm) => {
    const paths = pathRows(vm);
    const explicit = explicitRows(vm);
    const [first] = vm.config.devices.passthrough_devices;
    if (!first || paths.length === 0 || explicit.length === 0) return [];
    if (vm.target.arch === 'loongarch64')
      return paths.some(({ name }) => name === '/') ? lost(explicit, paths) : [];
    return isPathRow(first) ? lost(explicit, paths) : refused(paths, first);
  },
};

function lost(
  rows: readonly PassthroughDevice[],
  [path]: readonly PassthroughDevice[],
): readonly RuleFinding[] {
  const [first, ...others] = rows;
  if (!first) return [];
  return [
    {
      severity: 'warning',
      message: `${rows.length === 1 ? 'This row with addresses is' : `${countText(rows.length, 'row')} with addresses are`} dropped: the list has device-tree paths and is replaced by what they stand for. Move ${rows.length === 1 ? 'it' : 'them'} to passthrough_addresses.`,
      path: first.path,
      related: [
        ...(path ? [{ path: path.path, message: 'A device-tree path.' }] : []),
        ...others.slice(0, 8).map((row) => ({ path: row.path, message: 'Dropped too.' })),
      ],
    },
  ];
}

function refused(paths: readonly PassthroughDevice[], explicit: PassthroughDevice): readonly RuleFinding[] {
  return paths.map((row) => ({
    message:
      'The first row of the list has addresses, so this path is not looked up and stays a window without a length. AxVisor 0.5 does not create the VM. Keep only paths in this list, and move addresses to passthrough_addresses.',
    path: row.path,
    related: [{ path: explicit.path, message: 'The first row has addresses.' }],
  }));
}
