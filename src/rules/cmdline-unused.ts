import { releaseName } from '../model/findings.ts';
import { RELEASES } from '../model/release.ts';
import { bootViewOf } from './boot-view.ts';
import { kernelKeys, removeFix } from './key-edits.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** K23. */
export const cmdlineUnused: VmRule = {
  scope: 'vm',
  code: 'cmdline-unused',
  refs: ['K23'],
  title: 'The command line is not used',
  why: 'Only release 0.5 uses cmdline: for a Linux bzImage that it boots directly on x86_64, and through fw_cfg on loongarch64. On aarch64 and riscv64 the kernel reads bootargs in /chosen of the device tree.',
  evidence: ['x86b:348-353', 'spec A.4'],
  severity: inReleases('info', ...RELEASES),
  reads: kernelKeys('cmdline', 'enable_bios', 'boot_protocol'),
  check: (vm) => {
    if (vm.config.kernel.cmdline === undefined || isUsed(vm)) return [];
    const { arch, release } = vm.target;
    const tree = arch === 'aarch64' || arch === 'riscv64';
    const way = tree
      ? 'Edit bootargs in /chosen of the device tree instead.'
      : 'Build it into the kernel instead.';
    return [
      {
        message: `${releaseName(release)} does not use cmdline ${release === '0.5' && arch === 'x86_64' ? 'with firmware boot' : `on ${arch}`}. ${way}`,
        path: placeOf(vm, 'cmdline'),
        fixes: [removeFix(vm, 'cmdline')],
      },
    ];
  },
};

function isUsed(vm: CheckedVm): boolean {
  if (vm.target.release !== '0.5') return false;
  return vm.target.arch === 'loongarch64' || bootViewOf(vm).direct86;
}
