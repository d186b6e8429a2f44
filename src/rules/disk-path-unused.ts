import { RELEASES } from '../model/release.ts';
import { kernelKeys, removeFix } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** K28. */
export const diskPathUnused: VmRule = {
  scope: 'vm',
  code: 'disk-path-unused',
  refs: ['K28'],
  title: 'disk_path is never read',
  why: 'The key has been in the format since its first days, and no release of AxVisor reads it: there is no emulated disk.',
  evidence: ['spec A.4'],
  severity: inReleases('info', ...RELEASES),
  reads: kernelKeys('disk_path'),
  check: (vm) =>
    vm.config.kernel.disk_path === undefined
      ? []
      : [
          {
            message:
              'No release of AxVisor reads disk_path: the guest gets no disk from it. Remove it, or pass a disk through.',
            path: placeOf(vm, 'disk_path'),
            fixes: [removeFix(vm, 'disk_path')],
          },
        ],
};
