/** What stands where in a VM's guest addresses, for fixes that grow, shrink or move a range. */
import { indexIntervals } from '../base/intervals.ts';
import { memoByIdentity } from '../base/memo.ts';
import { findDeviceClaim } from '../planner/overlap-law.ts';
import type { AddressRange, VmPlan } from '../planner/vm-plan.ts';

const claimsOf = memoByIdentity((plan: VmPlan) =>
  indexIntervals([
    ...plan.memory.flatMap(({ built, gpa }) => (built && gpa.kind === 'fixed' ? [gpa.range] : [])),
    ...plan.devices.flatMap((device) => (findDeviceClaim(device) && device.gpa ? [device.gpa] : [])),
  ]),
);

/** True when no memory row with a known address and no device lies in the range. */
export function isFree(plan: VmPlan, range: AddressRange): boolean {
  return claimsOf(plan)(range, 1).length === 0;
}

/** True when an image or the entry point lies in the range. */
export function holdsImage(plan: VmPlan, { start, size }: AddressRange): boolean {
  return plan.images.some(
    ({ effective }) => effective !== undefined && effective >= start && effective < start + size,
  );
}

/** True when a row may get another size without meeting something else or leaving an image outside. */
export function canResize(plan: VmPlan, { start, size }: AddressRange, wanted: bigint): boolean {
  return wanted >= size
    ? isFree(plan, { start: start + size, size: wanted - size })
    : !holdsImage(plan, { start: start + wanted, size: size - wanted });
}
