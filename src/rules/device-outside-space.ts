import { endOf } from '../base/intervals.ts';
import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { findDeviceClaim } from '../planner/overlap-law.ts';
import type { AddressRange, PlannedDevice } from '../planner/vm-plan.ts';
import { deviceName, isPassed } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { PAGE, SPACE_END } from './memory-facts.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { capital, failsText, rangeText } from './words.ts';

/** Where the last whole page begins: a range that goes into it overflows when it is rounded up. */
const LAST_PAGE = (1n << 64n) - PAGE;

/** D39. */
export const deviceOutsideSpace: VmRule = {
  scope: 'vm',
  code: 'device-outside-space',
  refs: ['D39'],
  title: 'A device ends outside what can be addressed',
  why: 'The guest’s address space is [0, 0x7fff_ffff_f000) in every release, and what lies outside cannot be mapped. Host addresses are only checked for wrapping around 2^64. Emulated devices are checked in 0.5 only.',
  evidence: ['lay:428', 'lay:510-541', 'vmm:51-52', 'S-asp:77'],
  severity: inReleases('error', ...RELEASES),
  reads: deviceKeys('emu_devices', 'passthrough_devices', 'passthrough_addresses'),
  check: (vm) =>
    vm.plan.devices.filter((device) => isJudged(vm, device)).flatMap((device) => checkDevice(vm, device)),
};

function isJudged({ target }: CheckedVm, device: PlannedDevice): boolean {
  if (!findDeviceClaim(device)) return false;
  return isPassed(device) || (device.source === 'emulated' && target.release === '0.5');
}

function checkDevice(vm: CheckedVm, device: PlannedDevice): readonly RuleFinding[] {
  const { gpa, hpa, path } = device;
  const guestOutside = gpa && endOf(gpa) > SPACE_END;
  const hostOutside = hpa && endOf(hpa) > LAST_PAGE;
  if (!guestOutside && !hostOutside) return [];
  const name = capital(deviceName(device));
  const rest = `${failsText(vm.target)} Move it down or make it shorter.`;
  const fact = guestOutside
    ? `is at ${rangeText(gpa)}, and a guest’s addresses end at ${formatHex(SPACE_END)}.`
    : `is at ${rangeText(hpa as AddressRange)} on the host, beyond the last address.`;
  return [{ message: `${name} ${fact} ${rest}`, path }];
}
