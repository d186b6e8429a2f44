import { RELEASES } from '../model/release.ts';
import { cpusOf, looksLikeNumbers, masksInForce } from './cpu-facts.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { listText, placeOf } from './words.ts';

/** C13. */
export const cpuMaskNumber: VmRule = {
  scope: 'vm',
  code: 'cpu-mask-number',
  refs: ['C13'],
  title: 'CPU masks look like CPU numbers',
  why: 'phys_cpu_sets holds bit masks: 1 is CPU 0, 2 is CPU 1, 4 is CPU 2, and 3 is CPU 0 or 1. Lists that count up from 0 or repeat phys_cpu_ids are numbers that were not turned into masks.',
  evidence: ['cfg:643-652', 'spec A.2: phys_cpu_sets'],
  severity: inReleases('warning', ...RELEASES),
  reads: [
    ['base', 'cpu_num'],
    ['base', 'phys_cpu_ids'],
    ['base', 'phys_cpu_sets'],
  ],
  check: (vm) => {
    const masks = masksInForce(vm) ?? [];
    if (looksLikeNumbers(vm)) return [numbersFinding(vm, masks)];
    if (masks.length !== 1 || masks[0] !== 3n) return [];
    const message = 'The mask 3 is CPU 0 or CPU 1, not CPU 3. If CPU 3 is meant, write 8.';
    return [{ severity: 'info', message, path: [...placeOf(vm, 'phys_cpu_sets'), 0] }];
  },
};

function numbersFinding(vm: CheckedVm, masks: readonly bigint[]): RuleFinding {
  const path = placeOf(vm, 'phys_cpu_sets');
  const meant = masks.map((cpu) => 1n << cpu);
  const reading = masks.map((mask) => listText(cpusOf(mask).map(String)).replace(' and ', ' or ') || 'none');
  return {
    message: `phys_cpu_sets = [${masks.join(', ')}] looks like CPU numbers. AxVisor reads each entry as a bit mask: the vCPUs may run on CPU ${reading.join('; ')}. For CPUs ${listText(masks.map(String), masks.length)} write [${meant.join(', ')}].`,
    path,
    fixes: [
      {
        title: `Write masks: [${meant.join(', ')}]`,
        operations: meant.map((value, i) => ({ kind: 'set', path: [...path, i], value })),
      },
    ],
  };
}
