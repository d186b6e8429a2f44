import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { memoryName, memoryRows } from './memory-facts.ts';
import { KNOWN_FLAGS, READ_WRITE_EXECUTE, setFlags } from './memory-flags.ts';
import { inReleases, type VmRule } from './rule.ts';
import { capital } from './words.ts';

/** M09. */
export const memoryFlagsUnknown: VmRule = {
  scope: 'vm',
  code: 'memory-flags-unknown',
  refs: ['M09'],
  title: 'Flags of a memory region that nobody knows',
  why: 'Flags are read (0x1), write (0x2), execute (0x4), user (0x8), device (0x10) and uncached (0x20). 0.1 stops at any other bit with “Illegal flags”; later releases do not look at the flags.',
  evidence: ['S-vm:99-104', 'spec D.1'],
  severity: { ...inReleases('info', ...RELEASES), '0.1': 'error' },
  reads: [['kernel', 'memory_regions']],
  check: (vm) =>
    memoryRows(vm).flatMap((memory) => {
      const { flags, cells, path } = memory.row;
      const unknown = (flags ?? 0n) & ~KNOWN_FLAGS;
      if (unknown === 0n) return [];
      const consequence =
        vm.target.release === '0.1' ? 'AxVisor 0.1 panics: “Illegal flags”.' : 'AxVisor ignores them.';
      return [
        {
          message: `${capital(memoryName(memory))} has flags that have no meaning: ${formatHex(unknown)}. ${consequence} Memory has the flags 0x7.`,
          path: cells.flags ?? path,
          fixes: setFlags(memory.row, READ_WRITE_EXECUTE),
        },
      ];
    }),
};
