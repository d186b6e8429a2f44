import { isPathRow, usesTree } from '../planner/passthrough.ts';
import { deviceKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';

/** D44. */
export const excludedWithDtb: VmRule = {
  scope: 'vm',
  code: 'excluded-with-dtb',
  refs: ['D44'],
  title: 'Devices are excluded from a tree of your own',
  why: 'AxVisor 0.5 does not remove excluded nodes from a tree that dtb_path gives. It keeps their addresses free and, where the list of devices is empty or starts with a path, maps every device of the tree: the same addresses twice, which fails the VM.',
  evidence: ['par:215-264', 'par:522-579'],
  severity: { '0.5': { aarch64: 'warning', riscv64: 'warning' } },
  reads: [['kernel', 'dtb_path'], ...deviceKeys('excluded_devices', 'passthrough_devices')],
  check: (vm) => {
    const { devices, kernel } = vm.config;
    const group = devices.excluded_devices.findIndex((paths) => paths.length > 0);
    const [first] = devices.passthrough_devices;
    if (group < 0 || kernel.dtb_path === undefined || !usesTree(vm.target)) return [];
    if (first && !isPathRow(first)) return [];
    return [
      {
        message:
          'dtb_path gives a device tree, and excluding does not remove nodes from it: AxVisor 0.5 both keeps the addresses of this node free and maps them, and then does not create the VM. Remove the node from the tree instead.',
        path: ['devices', 'excluded_devices', group, 0],
        related: [{ path: ['kernel', 'dtb_path'], message: 'The device tree is given here.' }],
      },
    ];
  },
};
