import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { planEmulatedDevices } from './emulated-devices.ts';
import { planImplicitDevices } from './implicit-devices.ts';
import { planPassthrough } from './passthrough.ts';
import type { PlannedDevice } from './vm-plan.ts';

/** Every device of the VM: emulated, passed through, excluded, and what AxVisor adds by itself. */
export function planDevices(config: VmConfig, target: Target): readonly PlannedDevice[] {
  return [
    ...planEmulatedDevices(config, target),
    ...planPassthrough(config, target),
    ...planImplicitDevices(config, target),
  ];
}
