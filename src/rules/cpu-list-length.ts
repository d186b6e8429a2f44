import type { Fix } from '../base/diagnostic.ts';
import { RELEASES } from '../model/release.ts';
import { looksUpCpus } from './cpu-facts.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { countText, placeOf } from './words.ts';

const MOST = 64;

type ListKey = 'phys_cpu_ids' | 'phys_cpu_sets';

/** C03, C04. */
export const cpuListLength: VmRule = {
  scope: 'vm',
  code: 'cpu-list-length',
  refs: ['C03', 'C04'],
  title: 'A CPU list has another length than cpu_num',
  why: 'The n-th entry is for the n-th vCPU. Release 0.1 reads past the end of its list of vCPUs and panics when a CPU list is longer than cpu_num; later releases drop what is too much. vCPUs without an entry run on any CPU, with their own number as hardware id.',
  evidence: ['S-cfg:113-122', 'ops:183-197', 'axc:356-363'],
  severity: inReleases('warning', ...RELEASES),
  reads: [
    ['base', 'cpu_num'],
    ['base', 'phys_cpu_ids'],
    ['base', 'phys_cpu_sets'],
  ],
  check: (vm) => {
    const { cpu_num: count, phys_cpu_ids: ids } = vm.config.base;
    if (count === undefined || count === 0n || count > BigInt(MOST)) return [];
    // Masks that the ids replace are of no account, whatever their number.
    const replaced = ids !== undefined && looksUpCpus(vm.target);
    const keys: readonly ListKey[] = replaced ? ['phys_cpu_ids'] : ['phys_cpu_ids', 'phys_cpu_sets'];
    return keys.flatMap((key) => checkList(vm, key, Number(count)));
  },
};

function checkList(vm: CheckedVm, key: ListKey, count: number): readonly RuleFinding[] {
  const length = vm.config.base[key]?.length;
  if (length === undefined || length === count) return [];
  const panics = length > count && vm.target.release === '0.1';
  const entries = length === 1 ? '1 entry' : `${length} entries`;
  const rest = countText(count - length, 'vCPU');
  const consequence = panics
    ? 'AxVisor 0.1 panics when it reads them.'
    : length > count
      ? 'The entries that are too much are dropped.'
      : `The last ${rest} ${count - length === 1 ? 'is' : 'are'} bound to no CPU.`;
  return [
    {
      ...(panics ? { severity: 'error' as const } : {}),
      message: `${key} has ${entries}, and cpu_num is ${count}. ${consequence} Write one entry for each vCPU.`,
      path: placeOf(vm, key),
      related: [{ path: placeOf(vm, 'cpu_num'), message: `cpu_num is ${count}.` }],
      fixes: [...cutList(vm, key, length, count), ...takeLength(vm, length)],
    },
  ];
}

function cutList(vm: CheckedVm, key: ListKey, length: number, count: number): readonly Fix[] {
  if (length < count) return [];
  const surplus = Array.from({ length: length - count }, (_, i) => length - 1 - i);
  const what = surplus.length === 1 ? 'the last entry' : `the last ${surplus.length} entries`;
  return [
    {
      title: `Remove ${what}`,
      operations: surplus.map((row) => ({ kind: 'remove-row', path: [...placeOf(vm, key), row] })),
    },
  ];
}

/** Only where the other list, and the redistributors' CPU counts, say the same. */
function takeLength(vm: CheckedVm, length: number): readonly Fix[] {
  const { phys_cpu_ids: ids, phys_cpu_sets: masks } = vm.config.base;
  const others = [ids, masks].filter((list) => list !== undefined && list.length !== length);
  const redistributors = vm.config.devices.emu_devices.filter((row) => row.emu_type === 0x20n);
  const counted = redistributors.some((row) => row.cfg_list?.[0] !== BigInt(length));
  if (length === 0 || length > MOST || others.length > 0 || counted) return [];
  const path = placeOf(vm, 'cpu_num');
  return [{ title: `Set cpu_num = ${length}`, operations: [{ kind: 'set', path, value: BigInt(length) }] }];
}
