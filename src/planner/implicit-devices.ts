import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { usesTree } from './passthrough.ts';
import type { PlannedDevice } from './vm-plan.ts';

/** What AxVisor adds by itself (spec/planner.md 3). A thing that no key of the file stands for has the empty path. */
export function planImplicitDevices(config: VmConfig, target: Target): readonly PlannedDevice[] {
  if (target.release !== '0.5') return [];
  const devices: PlannedDevice[] = [];
  if (target.arch === 'x86_64') {
    devices.push({
      path: [],
      source: 'implicit',
      label: 'APIC access page',
      gpa: { start: 0xfee0_0000n, size: 0x1000n },
      built: true,
      note: 'Reserved on Intel (VMX) hosts only.',
    });
  }
  if (usesTree(target) && config.devices.passthrough_devices.length === 0) {
    devices.push({
      path: ['devices', 'passthrough_devices'],
      source: 'implicit',
      label: "All devices of the guest's device tree",
      built: true,
      note: 'An empty list passes through every node of the tree.',
    });
  }
  if (config.devices.address_space_policy === 'passthrough') {
    devices.push({
      path: ['devices', 'address_space_policy'],
      source: 'implicit',
      label: 'Every other guest address',
      built: true,
      note: 'Mapped to the same host address: the policy is passthrough.',
    });
  }
  return devices;
}
