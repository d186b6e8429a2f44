import { endOf } from '../base/intervals.ts';
import { formatSize } from '../model/quantity.ts';

import { type PlatformCheck, type PlatformFacts, platformFinding } from './platform-rule.ts';

/** `MEM`'s default in the seed's Makefile (spec/build-and-run.md G.1). */
const DEFAULT_MEMORY = 4n << 30n;
const GIB = 1n << 30n;
/** Where the RAM of QEMU's machines begins. */
const RAM_BASE: Readonly<Record<string, bigint>> = {
  aarch64: 0x4000_0000n,
  riscv64: 0x8000_0000n,
  x86_64: 0n,
};

/** PL22: RAM that the machine does not have is handed out all the same. */
export const checkQemuMemory: PlatformCheck = (facts, { stem, qemuMemory }) => {
  const ram = facts.plan.ranges.find((range) => range.kind === 'ram');
  const base = RAM_BASE[facts.arch ?? ''];
  if (!ram || base === undefined || !runsInQemu(facts, stem, qemuMemory)) return [];
  const memory = qemuMemory ?? DEFAULT_MEMORY;
  const needed = endOf(ram.range) - base;
  if (needed <= memory) return [];
  return [
    platformFinding('warning', {
      code: 'platform-qemu-memory',
      message: `RAM ends ${formatSize(needed)} above where QEMU’s begins, and QEMU gets ${formatSize(memory)}. AxVisor hands out memory that is not there. Lower the size, or start with MEM=${(needed + GIB - 1n) / GIB}G or more.`,
      path: ram.path,
    }),
  ];
};

function runsInQemu({ format, family }: PlatformFacts, stem: string | undefined, memory?: bigint): boolean {
  const isQemu = family?.includes('qemu') === true || stem?.includes('qemu') === true;
  // Later releases give QEMU its memory in files of their own: without the number nothing is known.
  return isQemu && (memory !== undefined || format !== 'package');
}
