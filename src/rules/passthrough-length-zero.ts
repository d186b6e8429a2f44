import { isPathRow } from '../planner/passthrough.ts';
import { deviceKeys } from './key-edits.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** D01 where the parser does not tell it, and D29. */
export const passthroughLengthZero: VmRule = {
  scope: 'vm',
  code: 'passthrough-length-zero',
  refs: ['D01', 'D29'],
  title: 'A passed-through window has no length',
  why: 'Mapping a window of length 0 is an error when the VM is created. From 0.3 on numbers that are left out at the end of a row count as 0. The parser of 0.5 itself refuses such a device, but not such a row of passthrough_addresses.',
  evidence: ['S-vm:174', 'cfg:331', 'lay:545'],
  severity: inReleases('error', 'flat', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: deviceKeys('passthrough_devices', 'passthrough_addresses'),
  check: (vm) => [...checkDevices(vm), ...checkWindows(vm)],
};

function checkDevices(vm: CheckedVm): readonly RuleFinding[] {
  const { release } = vm.target;
  if (release === '0.5') return [];
  return vm.config.devices.passthrough_devices.flatMap((row) => {
    const isPath = release === '0.3' && (isPathRow(row) || row.cells.base_gpa === undefined);
    if (row.length !== 0n || isPath) return [];
    const message = `The device has no length. ${failsText(vm.target)} Enter how many bytes its registers take.`;
    return [{ message, path: row.cells.length ?? row.path }];
  });
}

function checkWindows(vm: CheckedVm): readonly RuleFinding[] {
  if (vm.target.release !== '0.3' && vm.target.release !== '0.5') return [];
  return vm.config.devices.passthrough_addresses
    .filter(({ length }) => length === 0n)
    .map((row) => ({
      message: `The window has no length. ${failsText(vm.target)} Enter how many bytes it has, or remove the row.`,
      path: row.cells.length ?? row.path,
      fixes: [{ title: 'Remove this row', operations: [{ kind: 'remove-row', path: row.path }] }],
    }));
}
