/** The CPUs of boards whose device trees are known, in the order of their nodes (spec/boards.md H). */
import { type BoardName, findBoardName } from './board-names.ts';

export interface BoardCpu {
  /** The address in the node's name, `cpu@100`: what 0.5 looks for. */
  readonly unit: bigint;
  /** The node's `reg`: what 0.3 looks for. */
  readonly reg: bigint;
}

export interface BoardCpus {
  readonly name: BoardName;
  readonly cpus: readonly BoardCpu[];
}

const same = (ids: readonly number[]) => ids.map((id) => ({ unit: BigInt(id), reg: BigInt(id) }));
const upTo = (count: number, step: number) => Array.from({ length: count }, (_, i) => i * step);

/** QEMU numbers its CPUs from 0; how many there are is told on its command line. */
const QEMU_MOST = 64;

const E2000: readonly BoardCpu[] = [
  { unit: 0x0n, reg: 0x200n },
  { unit: 0x1n, reg: 0x201n },
  { unit: 0x100n, reg: 0x0n },
  { unit: 0x101n, reg: 0x100n },
];

const CPUS: Readonly<Record<BoardName, readonly BoardCpu[]>> = {
  'Phytium E2000': E2000,
  'BST A1000': upTo(8, 1).map((i) => ({ unit: BigInt(i), reg: BigInt(i * 0x100) })),
  RK3568: same(upTo(4, 0x100)),
  RK3588: same(upTo(8, 0x100)),
  'RDK S100': same([0, 0x100, 0x200, 0x300, 0x10000, 0x10100]),
  QEMU: same(upTo(QEMU_MOST, 1)),
};

/** The board that the first text speaks of that speaks of one; undefined where that is none or more than one. */
export function findBoardCpus(texts: readonly (string | undefined)[]): BoardCpus | undefined {
  const name = findBoardName(texts);
  return name && cpusOfBoard(name);
}

export function cpusOfBoard(name: BoardName): BoardCpus {
  return { name, cpus: CPUS[name] };
}
