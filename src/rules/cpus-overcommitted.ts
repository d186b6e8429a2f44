import { RELEASES } from '../model/release.ts';
import { masksInForce, pinsOf } from './cpu-facts.ts';
import { type HostFacts, vmsByHost } from './host-facts.ts';
import { type CheckedVm, type HostRule, inReleases, type RuleFinding } from './rule.ts';
import { countText, placeOf } from './words.ts';

/** C14. Two VMs on one CPU, and CPUs that the host has not, are told by other rules; this is what remains. */
export const cpusOvercommitted: HostRule = {
  scope: 'host',
  code: 'cpus-overcommitted',
  refs: ['C14'],
  title: 'More vCPUs are bound than the host has CPUs',
  why: 'AxVisor starts the number of CPUs that it is built for. When more vCPUs are bound to CPUs than there are, some take turns, however the masks are chosen.',
  evidence: ['spec platform-config.md F.2: smp', 'spec A.3'],
  severity: inReleases('warning', ...RELEASES),
  check: (workspace) =>
    [...vmsByHost(workspace)].flatMap(([host, vms]) => {
      const bound = vms.filter((vm) => boundCount(vm) > 0);
      const count = bound.reduce((sum, vm) => sum + boundCount(vm), 0);
      const { cpuCount } = host;
      if (cpuCount === undefined || BigInt(count) <= cpuCount || isTold(bound, cpuCount)) return [];
      return bound.map((vm) => ({ file: vm.file, ...overcommitted(vm, host, bound.length, count) }));
    }),
};

function overcommitted(vm: CheckedVm, host: HostFacts, vms: number, count: number): RuleFinding {
  const who = vms === 1 ? 'This VM binds' : `The ${vms} open VMs bind`;
  return {
    message: `${who} ${countText(count, 'vCPU')}, and ${host.platform.name} starts ${countText(host.cpuCount ?? 0, 'CPU')}. Some take turns. Lower cpu_num, or build for more CPUs.`,
    path: placeOf(vm, 'cpu_num'),
  };
}

function boundCount(vm: CheckedVm): number {
  const masks = masksInForce(vm)?.filter((mask) => mask !== 0n);
  return masks?.length ?? pinsOf(vm).length;
}

/** Two vCPUs are bound to one CPU alone, or one to a CPU that the host does not start. */
function isTold(vms: readonly CheckedVm[], cpus: bigint): boolean {
  const keys = vms.flatMap((vm) => pinsOf(vm).map(({ key }) => key));
  const masks = vms.flatMap((vm) => masksInForce(vm) ?? []);
  return new Set(keys).size < keys.length || masks.some((mask) => mask >> cpus !== 0n);
}
