import { RELEASES } from '../model/release.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

const LAST_TYPE = 2n;

/** P18. */
export const vmType: VmRule = {
  scope: 'vm',
  code: 'vm-type',
  refs: ['P18'],
  title: 'The VM type is read as 1',
  why: 'AxVisor knows 0 (host), 1 (RTOS) and 2 (Linux) and folds every other number to 1. It stores the type and never uses it, so nothing else changes.',
  evidence: ['axvm-types VMType::from', 'spec A.2'],
  severity: inReleases('warning', ...RELEASES),
  reads: [['base', 'vm_type']],
  check: (vm) => {
    const type = vm.config.base.vm_type;
    if (type === undefined || type <= LAST_TYPE) return [];
    const path = placeOf(vm, 'vm_type');
    return [
      {
        message: `vm_type ${type} is none of 0 (host), 1 (RTOS) and 2 (Linux). AxVisor reads it as 1. Write the type that is meant.`,
        path,
        fixes: [{ title: 'Set vm_type = 1', operations: [{ kind: 'set', path, value: 1n }] }],
      },
    ];
  },
};
