import { endOf, meet } from '../base/intervals.ts';
import { formatHex } from '../model/quantity.ts';
import type { AddressRange } from '../planner/vm-plan.ts';
import { type HostFacts, hostOf } from './host-facts.ts';
import { type MemoryRow, memoryName, memoryRows } from './memory-facts.ts';
import type { VmRule } from './rule.ts';
import { capital, rangeText } from './words.ts';

/** M14. */
export const memoryOverHypervisor: VmRule = {
  scope: 'vm',
  code: 'memory-over-hypervisor',
  refs: ['M14'],
  title: 'A memory region covers AxVisor’s own memory',
  why: 'Memory of map type 2 is mapped without asking who uses it. From its image on AxVisor uses its RAM as heap, so such a region lets the guest overwrite the hypervisor. Memory of map type 1 up to mid 2025 is claimed from that heap, which is right, but the image itself cannot be claimed.',
  evidence: ['S-hal:19-26', 'vmm:1204-1237', 'spec platform-config.md F.3'],
  severity: { '0.1': 'error', '0.1-dtb': 'warning', '0.3': 'warning', '0.5': 'warning' },
  reads: [['kernel', 'memory_regions']],
  check: (vm, workspace) => {
    const host = hostOf(vm, workspace);
    if (!host) return [];
    return memoryRows(vm).flatMap((memory) => {
      const own = ownMemory(host, memory);
      const { hpa, built } = memory.planned;
      if (!own || hpa.kind !== 'fixed' || !built || !meet(own, hpa.range)) return [];
      const kernel = host.plan.points.find(({ kind }) => kind === 'kernel');
      return [
        {
          message: `${capital(memoryName(memory))} is the host’s memory at ${rangeText(hpa.range)}, and AxVisor itself is at ${own.size === 1n ? formatHex(own.start) : rangeText(own)} (${host.platform.name}). The guest overwrites the hypervisor. Move the region.`,
          path: memory.row.path,
          related: kernel
            ? [{ path: kernel.path, file: host.platform.file, message: 'AxVisor’s image.' }]
            : [],
        },
      ];
    });
  },
};

/** Reserved memory must not meet image or heap; identical memory not the image, of which the start alone is known. */
function ownMemory({ kernelBase, ram }: HostFacts, { planned }: MemoryRow): AddressRange | undefined {
  if (kernelBase === undefined) return undefined;
  if (planned.kind === 'identical') return { start: kernelBase, size: 1n };
  const bank = ram.find((one) => one.start <= kernelBase && kernelBase < endOf(one));
  return bank && { start: kernelBase, size: endOf(bank) - kernelBase };
}
