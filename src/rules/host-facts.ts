/** What the open platform file tells of the host that a VM is to run on. */

import { memoByIdentity } from '../base/memo.ts';
import { findText, findUint, platformFormat } from '../model/platform-lookup.ts';
import type { HostPlan } from '../planner/host-plan.ts';
import { planHost } from '../planner/plan-host.ts';
import type { AddressRange } from '../planner/vm-plan.ts';
import type { CheckedPlatform, CheckedVm, CheckedWorkspace } from './rule.ts';

export interface HostFacts {
  readonly platform: CheckedPlatform;
  readonly plan: HostPlan;
  /** AxVisor's RAM and what lies beside it for guests; empty where it is found at run time. */
  readonly ram: readonly AddressRange[];
  /** Where AxVisor's own image begins. */
  readonly kernelBase: bigint | undefined;
  /** How many CPUs AxVisor is built for; undefined where only the build says so. */
  readonly cpuCount: bigint | undefined;
}

const factsOf = memoByIdentity((platform: CheckedPlatform): HostFacts => {
  const plan = planHost(platform.config);
  const ram = plan.ranges.filter(({ kind }) => kind === 'ram' || kind === 'more-ram');
  return {
    platform,
    plan,
    ram: plan.memoryAtRunTime ? [] : ram.map(({ range }) => range),
    kernelBase: findUint(platform.config, 'kernel-base-paddr'),
    cpuCount: findUint(platform.config, 'cpu-num') ?? findUint(platform.config, 'smp'),
  };
});

/** The open platform of the VM's architecture; undefined where none is open, or more than one: they are alternatives. */
export function hostOf(vm: CheckedVm, { platforms }: CheckedWorkspace): HostFacts | undefined {
  const fitting = platforms.filter(
    ({ config }) => platformFormat(config) !== 'defconfig' && findText(config, 'arch') === vm.target.arch,
  );
  const [platform] = fitting;
  return platform && fitting.length === 1 ? factsOf(platform) : undefined;
}

/** The VMs of each open host; VMs whose host is not known are left out. */
export function vmsByHost(workspace: CheckedWorkspace): ReadonlyMap<HostFacts, readonly CheckedVm[]> {
  const hosts = new Map<HostFacts, CheckedVm[]>();
  for (const vm of workspace.vms) {
    const host = hostOf(vm, workspace);
    if (!host) continue;
    const vms = hosts.get(host);
    if (vms) vms.push(vm);
    else hosts.set(host, [vm]);
  }
  return hosts;
}
