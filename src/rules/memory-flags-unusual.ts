import { DEVICE_FLAG } from '../model/choices.ts';
import { RELEASES } from '../model/release.ts';
import { memoryName, memoryRows } from './memory-facts.ts';
import { KNOWN_FLAGS, READ_WRITE_EXECUTE, setFlags, USER } from './memory-flags.ts';
import { inReleases, type VmRule } from './rule.ts';
import { capital, listText } from './words.ts';

const NAMES = [
  [0x1n, 'read'],
  [0x2n, 'write'],
  [0x4n, 'execute'],
] as const;

/** M11. */
export const memoryFlagsUnusual: VmRule = {
  scope: 'vm',
  code: 'memory-flags-unusual',
  refs: ['M11'],
  title: 'Unusual flags of a memory region',
  why: 'A guest’s RAM is read, written and executed: 0x7. 0.1 maps it just as the flags say, so without execute the kernel faults at its first instruction. Later releases ignore the flags and always map read, write, execute and user. USER (0x8) means nothing in the tables of the second stage.',
  evidence: ['spec D.1', 'vmm:1163-1166'],
  severity: inReleases('info', ...RELEASES),
  reads: [['kernel', 'memory_regions']],
  check: (vm) =>
    memoryRows(vm).flatMap((memory) => {
      const { flags, cells, path } = memory.row;
      // What is marked as a device or has unknown bits is told elsewhere.
      if (flags === undefined || (flags & (DEVICE_FLAG | ~KNOWN_FLAGS)) !== 0n) return [];
      if ((flags & (READ_WRITE_EXECUTE | USER)) === READ_WRITE_EXECUTE) return [];
      const missing = NAMES.filter(([bit]) => (flags & bit) === 0n).map(([, name]) => name);
      const applied = vm.target.release === '0.1';
      const fact =
        missing.length > 0 ? `has no ${listText(missing)} flag` : 'has the USER flag, which has no use';
      const consequence =
        missing.length === 0
          ? ''
          : applied
            ? ' AxVisor 0.1 maps it so, and the guest faults.'
            : ' AxVisor ignores the flags and maps all three.';
      return [
        {
          ...(applied && missing.length > 0 ? { severity: 'warning' as const } : {}),
          message: `${capital(memoryName(memory))} ${fact}.${consequence} RAM has the flags 0x7.`,
          path: cells.flags ?? path,
          fixes: setFlags(memory.row, (flags | READ_WRITE_EXECUTE) & ~USER),
        },
      ];
    }),
};
