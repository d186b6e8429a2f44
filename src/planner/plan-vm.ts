import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { planDevices } from './devices.ts';
import { planImages } from './images.ts';
import { planMemory } from './memory.ts';
import { planPorts } from './ports.ts';
import type { VmPlan } from './vm-plan.ts';

/**
 * What AxVisor of this release and architecture will build from a VM file. Every row of the file is in the plan once
 * (a redistributor once a frame), with `built: false` and the reason where AxVisor does not build it.
 */
export function planVm(config: VmConfig, target: Target): VmPlan {
  const devices = planDevices(config, target);
  const knowsPolicy = target.release === '0.5';
  return {
    target,
    policy: (knowsPolicy ? config.devices.address_space_policy : undefined) ?? 'virtualized',
    memory: planMemory(config.kernel.memory_regions, target),
    devices,
    images: planImages(config, target),
    ports: planPorts(config, devices, target),
  };
}
