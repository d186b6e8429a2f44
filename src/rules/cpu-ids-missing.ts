import type { Fix } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import { KEY_ORDER } from '../model/vm-keys.ts';
import { boardOf, idKind, looksUpCpus, onlyCpuOf } from './cpu-facts.ts';
import type { CheckedVm, VmRule } from './rule.ts';
import { failsText, placeOf } from './words.ts';

/** C05. */
export const cpuIdsMissing: VmRule = {
  scope: 'vm',
  code: 'cpu-ids-missing',
  refs: ['C05'],
  title: 'phys_cpu_ids is missing',
  why: 'The key may be absent for the parser. But where the host boots with a device tree AxVisor makes the guest’s tree from it and keeps the CPU nodes that phys_cpu_ids names: 0.3 on aarch64 unwraps the list and panics without it, 0.5 on aarch64 and riscv64 gives up with “phys_cpu_ids is missing”. x86_64 and loongarch64 do not need it.',
  evidence: ['V-fdt parser.rs:70', 'par:371-375', 'cre:33-37'],
  severity: { '0.3': { aarch64: 'error' }, '0.5': { aarch64: 'error', riscv64: 'error' } },
  reads: [
    ['base', 'phys_cpu_ids'],
    ['base', 'phys_cpu_sets'],
    ['base', 'cpu_num'],
  ],
  check: (vm) => {
    const { phys_cpu_ids: ids, cpu_num: count } = vm.config.base;
    // A [base] that is missing as a whole has a finding of its own.
    if (ids !== undefined || count === undefined || !looksUpCpus(vm.target)) return [];
    return [
      {
        message: `phys_cpu_ids is missing, and AxVisor looks the guest’s CPUs up in the host’s device tree by it. ${failsText(vm.target)} Add the hardware id of a CPU for each vCPU.`,
        path: placeOf(vm, 'phys_cpu_ids'),
        fixes: addIds(vm),
      },
    ];
  },
};

/** The CPUs that the masks name, where the board is known; on QEMU, where all are alike, the first ones. */
function addIds(vm: CheckedVm): readonly Fix[] {
  const board = boardOf(vm);
  const { cpu_num: count = 0n, phys_cpu_sets: masks } = vm.config.base;
  if (board === undefined || count === 0n || count > BigInt(board.cpus.length)) return [];
  const first = board.name === 'QEMU' ? Array.from({ length: Number(count) }, (_, cpu) => cpu) : [];
  const places = masks === undefined ? first : masks.map(onlyCpuOf);
  const ids = places.map((place) =>
    place === undefined ? undefined : board.cpus[place]?.[idKind(vm.target)],
  );
  if (ids.length !== Number(count) || new Set(ids).size !== ids.length) return [];
  const known = ids.filter((id) => id !== undefined);
  if (known.length !== ids.length) return [];
  const literal = `[${known.map(formatHex).join(', ')}]`;
  const path = placeOf(vm, 'phys_cpu_ids');
  return [
    {
      title: `Add phys_cpu_ids = ${literal} (${board.name})`,
      operations: [{ kind: 'insert-key', path, value: { literal }, order: KEY_ORDER.base }],
    },
  ];
}
