import type { Fix } from '../base/diagnostic.ts';
import type { BoardCpus } from '../model/board-cpus.ts';
import { releaseName } from '../model/findings.ts';
import { formatHex } from '../model/quantity.ts';
import { boardOf, idKind, looksUpCpus } from './cpu-facts.ts';
import type { CheckedVm, RuleFinding, VmRule } from './rule.ts';
import { listText, placeOf } from './words.ts';

/** C08. */
export const cpuIdUnknown: VmRule = {
  scope: 'vm',
  code: 'cpu-id-unknown',
  refs: ['C08'],
  title: 'The board has no CPU with this id',
  why: 'AxVisor looks each id up among the CPU nodes of the host’s device tree: 0.3 compares it with the node’s reg, 0.5 with the address in the node’s name. On some boards the two differ, so that an id written for one release selects another CPU or none in the next. An id without a node is logged and dropped, and the ids behind it move up.',
  evidence: ['par:381-413', 'cre:99-128', 'V-fdt create.rs:226', 'spec boards.md: CPUs'],
  severity: { '0.3': { aarch64: 'warning' }, '0.5': { aarch64: 'warning', riscv64: 'warning' } },
  reads: [['base', 'phys_cpu_ids']],
  check: (vm) => {
    const ids = vm.config.base.phys_cpu_ids;
    const board = boardOf(vm);
    if (ids === undefined || board === undefined || board.name === 'QEMU' || !looksUpCpus(vm.target))
      return [];
    const known = board.cpus.map((cpu) => cpu[idKind(vm.target)]);
    const unknown = ids.filter((id) => !known.includes(id));
    return unknown.length === 0 ? [] : [unknownFinding(vm, ids, unknown, board)];
  },
};

function unknownFinding(
  vm: CheckedVm,
  ids: readonly bigint[],
  unknown: readonly bigint[],
  board: BoardCpus,
): RuleFinding {
  const kind = idKind(vm.target);
  const list = placeOf(vm, 'phys_cpu_ids');
  const known = board.cpus.map((cpu) => formatHex(cpu[kind]));
  const what = kind === 'unit' ? 'the addresses in the names of its CPU nodes' : 'the reg of its CPU nodes';
  const one = unknown.length === 1;
  return {
    message: `${listText([...new Set(unknown)].map(formatHex))} ${one ? 'is' : 'are'} no CPU of the ${board.name}: ${releaseName(vm.target.release)} compares with ${what}, which are ${listText(known, known.length)} in the shipped device trees. The vCPU gets another CPU or none. Write one of these.`,
    path: one ? [...list, ids.indexOf(unknown[0] as bigint)] : list,
    fixes: translate(vm, ids, board),
  };
}

/** All ids at once, where every one is a CPU when it is read the other way. */
function translate(vm: CheckedVm, ids: readonly bigint[], board: BoardCpus): readonly Fix[] {
  const kind = idKind(vm.target);
  const other = kind === 'unit' ? 'reg' : 'unit';
  const meant = ids.map((id) => board.cpus.find((cpu) => cpu[other] === id)?.[kind]);
  const translated = meant.filter((id) => id !== undefined);
  if (translated.length !== ids.length) return [];
  const path = placeOf(vm, 'phys_cpu_ids');
  return [
    {
      title: `Write the same CPUs as [${translated.map(formatHex).join(', ')}]`,
      operations: translated.map((value, i) => ({ kind: 'set', path: [...path, i], value })),
    },
  ];
}
