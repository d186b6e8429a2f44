import { endOf, meet } from '../base/intervals.ts';
import { RELEASES } from '../model/release.ts';
import { hostOf } from './host-facts.ts';
import { memoryName, memoryRows } from './memory-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { capital, listText, rangeText } from './words.ts';

/** M13. A row that is wholly outside may be RAM of the board that the host leaves to guests, so only edges are told. */
export const memoryAcrossRam: VmRule = {
  scope: 'vm',
  code: 'memory-across-ram',
  refs: ['M13'],
  title: 'A memory region lies across the edge of the host’s RAM',
  why: 'Memory of map type 2, and of type 1 up to mid 2025, is host memory at the address that is written. The platform file says where the host’s RAM is; a region that is partly inside reaches into what is no RAM, or belongs to nobody.',
  evidence: ['vmm:1217', 'spec platform-config.md F.3: phys-memory-base'],
  severity: inReleases('warning', ...RELEASES),
  reads: [['kernel', 'memory_regions']],
  check: (vm, workspace) => {
    const host = hostOf(vm, workspace);
    if (!host || host.ram.length === 0) return [];
    return memoryRows(vm).flatMap((memory) => {
      const { hpa, built } = memory.planned;
      if (hpa.kind !== 'fixed' || !built) return [];
      const { range } = hpa;
      const touched = host.ram.filter((ram) => meet(ram, range));
      const inside = touched.some((ram) => ram.start <= range.start && endOf(range) <= endOf(ram));
      if (touched.length === 0 || inside) return [];
      const [ram] = host.plan.ranges.filter(({ kind }) => kind === 'ram');
      return [
        {
          message: `${capital(memoryName(memory))} is the host’s memory at ${rangeText(range)}, but ${host.platform.name} has RAM at ${listText(host.ram.map(rangeText))}. A part of it is no RAM of this host. Move or shrink it.`,
          path: memory.row.path,
          related: ram ? [{ path: ram.path, file: host.platform.file, message: 'The host’s RAM.' }] : [],
        },
      ];
    });
  },
};
