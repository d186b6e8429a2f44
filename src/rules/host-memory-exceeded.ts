import { endOf, meet } from '../base/intervals.ts';
import { formatSize } from '../model/quantity.ts';
import { relocates } from '../planner/relocation.ts';
import { type HostFacts, vmsByHost } from './host-facts.ts';
import { memoryRows } from './memory-facts.ts';
import { type CheckedVm, type HostRule, inReleases, type RuleFinding } from './rule.ts';
import { placeOf } from './words.ts';

/** M15, X02. */
export const hostMemoryExceeded: HostRule = {
  scope: 'host',
  code: 'host-memory-exceeded',
  refs: ['M15', 'X02'],
  title: 'The VMs need more memory than the host has',
  why: 'Memory of map types 0 and 1 is allocated from AxVisor’s own heap: its RAM from the end of its image on. When that is used up, the next VM is not created, and other allocations of the hypervisor fail too.',
  evidence: ['vmm:1143-1144', 'spec platform-config.md F.3: phys-memory-size'],
  severity: inReleases('warning', '0.1', '0.1-dtb', '0.3', '0.5'),
  check: (workspace) =>
    [...vmsByHost(workspace)].flatMap(([host, vms]) => {
      const total = sum(host.plan.ranges.flatMap(({ kind, range }) => (kind === 'ram' ? [range.size] : [])));
      if (host.plan.memoryAtRunTime || total === 0n) return [];
      const needs = vms.map((vm) => ({ vm, size: allocated(vm, host) })).filter(({ size }) => size > 0n);
      const needed = sum(needs.map(({ size }) => size));
      if (needed <= freeMemory(host, total)) return [];
      return needs.map(({ vm, size }) => {
        const finding = exceeded(vm, host, { size, needed, total, vms: needs.length });
        return { file: vm.file, ...finding };
      });
    }),
};

interface Need {
  readonly size: bigint;
  readonly needed: bigint;
  readonly total: bigint;
  readonly vms: number;
}

function exceeded(vm: CheckedVm, host: HostFacts, { size, needed, total, vms }: Need): RuleFinding {
  const who = vms === 1 ? 'This VM needs' : `The ${vms} open VMs need`;
  const own = vms === 1 ? '' : `, ${formatSize(size)} of it for this one`;
  const free = freeMemory(host, total);
  const [ram] = host.plan.ranges.filter(({ kind }) => kind === 'ram');
  return {
    ...(needed > total ? { severity: 'error' as const } : {}),
    message: `${who} ${formatSize(needed)} of host memory${own}. In ${host.platform.name} the host has ${formatSize(total)}, of which ${formatSize(free)} are left behind AxVisor’s image at most. AxVisor cannot allocate all of it. Make regions smaller, or reserve some (map type 2).`,
    path: placeOf(vm, 'memory_regions'),
    related: ram ? [{ path: ram.path, file: host.platform.file, message: 'The host’s RAM.' }] : [],
  };
}

/** What lies below AxVisor's image is not handed out. */
function freeMemory({ kernelBase, plan }: HostFacts, total: bigint): bigint {
  const ram = plan.ranges.find(({ kind }) => kind === 'ram')?.range;
  if (!ram || kernelBase === undefined || kernelBase < ram.start || kernelBase >= endOf(ram)) return total;
  return total - (kernelBase - ram.start);
}

/** Up to mid 2025 identical memory is claimed where it is written, so only what lies in the host's RAM is taken from it. */
function allocated(vm: CheckedVm, { ram }: HostFacts): bigint {
  const rows = memoryRows(vm).filter(({ planned, range }) => {
    if (!planned.built || planned.kind === 'reserved') return false;
    const chosen = planned.kind === 'allocated' || relocates(vm.target.release);
    return chosen || ram.some((bank) => meet(bank, range));
  });
  return sum(rows.map(({ range }) => range.size));
}

function sum(sizes: readonly bigint[]): bigint {
  return sizes.reduce((total, size) => total + size, 0n);
}
