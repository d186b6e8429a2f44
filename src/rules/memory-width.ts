import { formatHex } from '../model/quantity.ts';
import type { Arch, Release } from '../model/release.ts';
import { memoryName, memoryRows, SPACE_END } from './memory-facts.ts';
import type { VmRule } from './rule.ts';
import { capital, rangeText } from './words.ts';

/** Bits of a guest address that the page tables of the second stage hold; in 0.5 at least, by the host's levels. */
const WIDTHS: Readonly<Partial<Record<Release, Readonly<Partial<Record<Arch, bigint>>>>>> = {
  '0.1': { aarch64: 40n, riscv64: 41n },
  '0.5': { aarch64: 39n, riscv64: 41n, x86_64: 39n, loongarch64: 39n },
};

/** M07. */
export const memoryWidth: VmRule = {
  scope: 'vm',
  code: 'memory-width',
  refs: ['M07'],
  title: 'A memory region may lie beyond the second stage’s width',
  why: 'The page tables that translate guest addresses hold 40 bits on aarch64 and 41 on riscv64 in 0.1. In 0.5 they hold 39 bits with three levels and 48 with four (riscv64: 41 and 50), which the host’s CPU and build decide; addresses beyond are refused.',
  evidence: ['a64:168-178', 'riscv64/vm.rs:98-110', 'x86v:39-46', 'spec D.2: stage-2 width'],
  severity: { '0.1': 'warning', '0.5': 'info' },
  reads: [['kernel', 'memory_regions']],
  check: (vm) => {
    const { release, arch } = vm.target;
    const bits = WIDTHS[release]?.[arch];
    if (bits === undefined) return [];
    const limit = 1n << bits;
    return memoryRows(vm).flatMap((memory) => {
      const end = memory.range.start + memory.range.size;
      if (!memory.fixed || end <= limit || end > SPACE_END) return [];
      const consequence =
        release === '0.1'
          ? `Guest addresses have ${bits} bits on ${arch}, so it ends beyond ${formatHex(limit)} and is not mapped.`
          : `On a host whose page tables have the fewest levels guest addresses have ${bits} bits and end at ${formatHex(limit)}; there it is not mapped.`;
      return [
        {
          message: `${capital(memoryName(memory))} is ${rangeText(memory.range)}. ${consequence} Move it down.`,
          path: memory.row.cells.gpa ?? memory.row.path,
        },
      ];
    });
  },
};
