/** Devices of a VM as the rules over them see them: what AxVisor builds, as ranges of guest addresses. */
import { memoByIdentity } from '../base/memo.ts';
import { shorten } from '../base/shorten.ts';
import type { PassthroughDevice } from '../model/vm-config.ts';
import { findDeviceClaim } from '../planner/overlap-law.ts';
import { isPathRow } from '../planner/passthrough.ts';
import type { AddressRange, PlannedDevice } from '../planner/vm-plan.ts';
import { pagesAround } from './platform-ranges.ts';
import type { CheckedVm } from './rule.ts';
import { rangeText } from './words.ts';

export const KINDS = {
  dummy: 0x0n,
  vgic: 0x1n,
  console: 0x2n,
  fwCfg: 0x3n,
  ivc: 0xan,
  redistributor: 0x20n,
  distributor: 0x21n,
  its: 0x22n,
  ioApic: 0x23n,
  pit: 0x24n,
  pchPic: 0x25n,
  plic: 0x30n,
} as const;

/** A device that is built, with the guest addresses that it takes: whole pages, but in 0.1, which refuses other ones. */
export interface DeviceRange extends AddressRange {
  readonly device: PlannedDevice;
  /** Its number among all planned devices, which are in the order of the file. */
  readonly order: number;
  /** Host address − guest address. */
  readonly delta: bigint;
}

const rangesOf = memoByIdentity((vm: CheckedVm): readonly DeviceRange[] => {
  const exact = vm.target.release === 'flat' || vm.target.release === '0.1';
  return vm.plan.devices.flatMap((device, order) => {
    const claim = findDeviceClaim(device);
    if (!claim || !device.gpa || device.gpa.size === 0n) return [];
    const { start, size } = exact ? device.gpa : pagesAround(device.gpa);
    return [{ start, size, device, order, delta: claim.delta }];
  });
});

/** Passthrough rows and address windows that are mapped. */
export const passedRanges = memoByIdentity((vm: CheckedVm) =>
  rangesOf(vm).filter(({ device }) => isPassed(device)),
);

export function isPassed({ source }: PlannedDevice): boolean {
  return source === 'passthrough' || source === 'address-window';
}

/** Emulated devices with registers in memory; a redistributor gives one for each of its frames. */
export const emulatedRanges = memoByIdentity((vm: CheckedVm) =>
  rangesOf(vm).filter(({ device }) => device.source === 'emulated'),
);

/** Rows of `passthrough_devices` that give addresses instead of a device-tree path. */
export const explicitRows = memoByIdentity(({ config }: CheckedVm): readonly PassthroughDevice[] =>
  config.devices.passthrough_devices.filter((row) => !isPathRow(row)),
);

export const pathRows = memoByIdentity(({ config }: CheckedVm): readonly PassthroughDevice[] =>
  config.devices.passthrough_devices.filter(isPathRow),
);

/** `passthrough device “uart”`, `address window 2`. */
export function deviceName({ source, label, path }: PlannedDevice): string {
  if (source === 'address-window') return `address window ${Number(path.at(-1)) + 1}`;
  return `${source === 'emulated' ? 'emulated' : 'passthrough'} device “${shorten(label)}”`;
}

/** With its guest addresses: `passthrough device “uart”, [0x900_0000, 0x900_1000),`. */
export function deviceText(device: PlannedDevice): string {
  return device.gpa ? `${deviceName(device)}, ${rangeText(device.gpa)},` : deviceName(device);
}

export function samePath(a: PlannedDevice, b: PlannedDevice): boolean {
  return a.path === b.path;
}
