import type { Fix } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import { type MemoryRow, memoryName, memoryRows, memoryText } from './memory-facts.ts';
import type { VmRule } from './rule.ts';
import { capital } from './words.ts';

const TREE_ARCHES = { aarch64: 'warning', riscv64: 'warning' } as const;

/** M16. */
export const mainMemoryWithoutKernel: VmRule = {
  scope: 'vm',
  code: 'main-memory-without-kernel',
  refs: ['M16'],
  title: 'The kernel is not in main memory',
  why: 'The first row is main memory, whatever its size: AxVisor places the device tree there and reports it as the guest’s memory base. When the kernel is loaded into another row, kernel and device tree end up in different regions.',
  evidence: ['mem:20-30', 'cre:222-253'],
  severity: { '0.3': TREE_ARCHES, '0.5': TREE_ARCHES },
  reads: [
    ['kernel', 'memory_regions'],
    ['kernel', 'kernel_load_addr'],
  ],
  check: (vm) => {
    const rows = memoryRows(vm).filter(({ planned }) => planned.built);
    const main = rows.find(({ planned }) => planned.main);
    const kernel = vm.plan.images.find(({ kind }) => kind === 'kernel');
    const load = kernel?.effective;
    if (!main?.fixed || load === undefined || !kernel?.built || contains(main, load)) return [];
    const home = rows.find((memory) => memory.fixed && contains(memory, load));
    if (!home) return [];
    return [
      {
        message: `The kernel is loaded at ${formatHex(load)}, in ${memoryText(home)} but main memory is ${memoryText(main).replace(/,$/, '')}. The device tree goes to main memory. ${capital(memoryName(home))} should be the first row.`,
        path: home.row.path,
        related: [
          { path: main.row.path, message: 'Main memory.' },
          { path: kernel.path, message: 'Where the kernel is loaded.' },
        ],
        fixes: reorder(home),
      },
    ];
  },
};

function contains({ range }: MemoryRow, address: bigint): boolean {
  return range.start <= address && address < range.start + range.size;
}

/** Only for allocated memory: as the first row, reserved memory would move the images. */
function reorder({ row }: MemoryRow): readonly Fix[] {
  if (row.map_type !== 0n) return [];
  return [{ title: 'Make it the first row', operations: [{ kind: 'move-row', path: row.path, to: 0 }] }];
}
