import { pathRows } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { SeverityTable, VmRule } from './rule.ts';
import { countText } from './words.ts';

const TREES: SeverityTable[keyof SeverityTable] = { aarch64: 'warning', riscv64: 'warning' };

/** D26. */
export const dtbNotFiltered: VmRule = {
  scope: 'vm',
  code: 'dtb-not-filtered',
  refs: ['D26'],
  title: 'Device-tree paths do not choose from a tree of your own',
  why: 'The paths tell AxVisor what to keep when it makes a tree from the board’s own. With dtb_path it takes that tree as it is and passes through every device that it describes, named in the list or not.',
  evidence: ['fdm:65-90', 'par:522'],
  severity: { '0.3': TREES, '0.5': TREES },
  reads: [['kernel', 'dtb_path'], ...deviceKeys('passthrough_devices')],
  check: (vm) => {
    const all = pathRows(vm);
    const rows = all.filter(({ name }) => name !== '/');
    const first = rows[0] ?? all[0];
    if (!first || vm.config.kernel.dtb_path === undefined) return [];
    const related = [{ path: ['kernel', 'dtb_path'], message: 'The device tree is given here.' }];
    if (rows.length === 0) {
      const message =
        'dtb_path gives a device tree, so "/" stands for all devices of that tree, not of the board.';
      return [{ severity: 'info', message, path: first.path, related }];
    }
    return [
      {
        message: `dtb_path gives a device tree, so ${rows.length === 1 ? 'this path chooses' : `these ${countText(rows.length, 'path')} choose`} nothing: AxVisor passes through every device of that tree. Remove from the tree what the guest must not get, or leave out dtb_path.`,
        path: first.path,
        related,
      },
    ];
  },
};
