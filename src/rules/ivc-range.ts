import { endOf, indexIntervals } from '../base/intervals.ts';
import { formatHex } from '../model/quantity.ts';
import type { PlannedDevice } from '../planner/vm-plan.ts';
import { deviceName, deviceText, KINDS, passedRanges } from './device-facts.ts';
import { memoryPartners, partnerOf, textOf } from './device-meetings.ts';
import { deviceKeys } from './key-edits.ts';
import { PAGE, SPACE_END } from './memory-facts.ts';
import { partnersText } from './overlaps.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { capital } from './words.ts';

/** D19. */
export const ivcRange: VmRule = {
  scope: 'vm',
  code: 'ivc-range',
  refs: ['D19'],
  title: 'The range for inter-VM channels cannot be used as it is',
  why: 'A row of type 0xa only gives AxVisor guest addresses to hand out for channels between VMs, in units of 4 KiB. The first such row counts and the others are ignored with a warning. AxVisor reserves nothing: where the range lies over memory or a passed device, or beyond the addresses of a guest, a channel cannot be mapped when a guest asks for it.',
  evidence: ['dev:410-426'],
  severity: inReleases('warning', '0.1-dtb', '0.3', '0.5'),
  reads: [['kernel', 'memory_regions'], ...deviceKeys('emu_devices', 'passthrough_devices')],
  check: (vm) => {
    const rows = vm.plan.devices.filter((device) => device.type?.number === KINDS.ivc);
    const [first, ...others] = rows;
    if (!first) return [];
    return [
      ...checkPages(first),
      ...checkOver(vm, first),
      ...checkSpace(first),
      ...others.map((row) => surplus(row, first)),
    ];
  },
};

function surplus(row: PlannedDevice, first: PlannedDevice): RuleFinding {
  return {
    message: `Only the first range for inter-VM channels counts: AxVisor ignores this one. Remove it, or make the first one larger.`,
    path: row.path,
    related: [{ path: first.path, message: `${capital(deviceText(first)).replace(/,$/, '')} counts.` }],
    fixes: [{ title: 'Remove this row', operations: [{ kind: 'remove-row', path: row.path }] }],
  };
}

function checkPages(device: PlannedDevice): readonly RuleFinding[] {
  const { gpa, path } = device;
  if (!gpa || (gpa.start % PAGE === 0n && gpa.size % PAGE === 0n)) return [];
  const message = `${capital(deviceText(device))} does not consist of whole pages, but channels do. Use multiples of 4 KiB.`;
  return [{ message, path }];
}

function checkSpace(device: PlannedDevice): readonly RuleFinding[] {
  const { gpa, path, built } = device;
  if (!built || !gpa || endOf(gpa) <= SPACE_END) return [];
  const message = `${capital(deviceText(device))} ends beyond ${formatHex(SPACE_END)}, where a guest’s addresses end. A channel there cannot be mapped. Move it down or make it shorter.`;
  return [{ message, path }];
}

function checkOver(vm: CheckedVm, device: PlannedDevice): readonly RuleFinding[] {
  const { gpa, path } = device;
  if (!device.built || !gpa) return [];
  const met = indexIntervals([...memoryPartners(vm), ...passedRanges(vm).map(partnerOf)])(gpa, 3);
  if (met.length === 0) return [];
  return [
    {
      message: `${capital(deviceText(device))} overlaps ${partnersText(met.map(textOf)).replace(/,$/, '')}. A channel there cannot be mapped. Move ${deviceName(device)} to addresses that are free.`,
      path,
      related: met.map((other) => ({ path: other.path, message: capital(textOf(other)).replace(/,$/, '') })),
    },
  ];
}
