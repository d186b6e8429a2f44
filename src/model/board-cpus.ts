/** The CPUs of boards whose device trees are known, in the order of their nodes (spec/boards.md H). */

export interface BoardCpu {
  /** The address in the node's name, `cpu@100`: what 0.5 looks for. */
  readonly unit: bigint;
  /** The node's `reg`: what 0.3 looks for. */
  readonly reg: bigint;
}

export interface BoardCpus {
  readonly name: string;
  readonly cpus: readonly BoardCpu[];
}

interface Board extends BoardCpus {
  readonly pattern: RegExp;
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

const BOARDS: readonly Board[] = [
  { name: 'Phytium E2000', pattern: /phytium|e2000|tac[-_]?e400/i, cpus: E2000 },
  {
    name: 'BST A1000',
    pattern: /a1000/i,
    cpus: upTo(8, 1).map((i) => ({ unit: BigInt(i), reg: BigInt(i * 0x100) })),
  },
  { name: 'RK3568', pattern: /rk3568/i, cpus: same(upTo(4, 0x100)) },
  { name: 'RK3588', pattern: /rk3588|orangepi[-_]?5/i, cpus: same(upTo(8, 0x100)) },
  {
    name: 'RDK S100',
    pattern: /rdk[-_]?s100/i,
    cpus: same([0, 0x100, 0x200, 0x300, 0x10000, 0x10100]),
  },
  { name: 'QEMU', pattern: /qemu/i, cpus: same(upTo(QEMU_MOST, 1)) },
];

/** The board that the first text speaks of that speaks of one; undefined where that is none or more than one. */
export function findBoardCpus(texts: readonly (string | undefined)[]): BoardCpus | undefined {
  for (const text of texts) {
    const found = BOARDS.filter((board) => board.pattern.test(text ?? ''));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
