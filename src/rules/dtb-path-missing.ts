import { releaseName } from '../model/findings.ts';
import { relocates } from '../planner/relocation.ts';
import { dtbFollows, makesTree } from './dtb-view.ts';
import { kernelKeys } from './key-edits.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** K10. */
export const dtbPathMissing: VmRule = {
  scope: 'vm',
  code: 'dtb-path-missing',
  refs: ['K10'],
  title: 'A device tree address without a device tree',
  why: 'Without dtb_path release 0.1 loads nothing and only hands the number to the guest. From 0.3 on AxVisor makes a tree from the board’s own on aarch64, in 0.5 on riscv64 too, and puts it there. Where it chooses the address itself, or refuses it as on x86_64, other findings say so.',
  evidence: ['spec A.7', 'fdm:56-100'],
  severity: inReleases('info', 'flat', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: kernelKeys('dtb_path', 'dtb_load_addr', 'memory_regions'),
  check: (vm) => {
    const { dtb_path: path, dtb_load_addr: address } = vm.config.kernel;
    if (path !== undefined || address === undefined || dtbFollows(vm)) return [];
    const message = messageOf(vm);
    return message === undefined ? [] : [{ message, path: placeOf(vm, 'dtb_load_addr') }];
  },
};

function messageOf(vm: CheckedVm): string | undefined {
  const { release } = vm.target;
  const name = releaseName(release);
  if (!relocates(release)) {
    return `There is no dtb_path: ${name} loads no device tree and only hands the guest this number.`;
  }
  if (makesTree(vm))
    return `There is no dtb_path: ${name} makes a device tree from the board's own and puts it here.`;
  return release === '0.3' ? `There is no dtb_path: ${name} loads no device tree here.` : undefined;
}
