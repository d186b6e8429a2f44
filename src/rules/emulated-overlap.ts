import { formatHex } from '../model/quantity.ts';
import type { EmulatedDevice } from '../model/vm-config.ts';
import { type DeviceRange, emulatedRanges, KINDS, samePath } from './device-facts.ts';
import { meetingFinding, partnerOf } from './device-meetings.ts';
import { deviceKeys } from './key-edits.ts';
import { findOverlapping } from './overlaps.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** D09. */
export const emulatedOverlap: VmRule = {
  scope: 'vm',
  code: 'emulated-overlap',
  refs: ['D09'],
  title: 'Two emulated devices overlap',
  why: 'Release 0.5 registers each emulated device with its range and refuses a second one over it; then it keeps whole pages for them, so that two devices in one page clash as well. A GIC redistributor is one device for each CPU, a stride apart: a stride below the length makes them overlap each other.',
  evidence: ['dev:228-232', 'lay:266-281'],
  severity: inReleases('error', '0.5'),
  reads: deviceKeys('emu_devices'),
  check: (vm) => {
    const ranges = emulatedRanges(vm);
    const overlaps = findOverlapping(ranges, (range) => range);
    const rows = new Map(vm.config.devices.emu_devices.map((row) => [row.path, row]));
    const told = new Set<unknown>();
    return ranges.flatMap((range): readonly RuleFinding[] => {
      const { device } = range;
      const met = (overlaps.get(range) ?? []).filter(
        (other) => other.order < range.order && !isTwin(range, other),
      );
      const [other] = met;
      if (!other || told.has(device.path)) return [];
      told.add(device.path);
      if (samePath(device, other.device)) return strideFinding(vm, rows.get(device.path));
      const rest = `${failsText(vm.target)} Move one of them to pages of its own.`;
      return [meetingFinding(range, met.map(partnerOf), rest)];
    });
  },
};

/** Two GICv2 distributors are always at one place: another finding says that there are two. */
function isTwin(a: DeviceRange, b: DeviceRange): boolean {
  return a.device.type?.number === KINDS.vgic && b.device.type?.number === KINDS.vgic;
}

function strideFinding(vm: CheckedVm, row: EmulatedDevice | undefined): readonly RuleFinding[] {
  const stride = row?.cfg_list?.[1];
  if (!row || stride === undefined || row.length === undefined) return [];
  return [
    {
      message: `The frames of the redistributor are ${formatHex(stride)} apart and ${formatHex(row.length)} long, so they overlap each other. ${failsText(vm.target)} Make the stride at least as large as the length.`,
      path: strideCell(row),
      related: [{ path: row.cells.length ?? row.path, message: 'Each frame is so long.' }],
      fixes: [
        {
          title: `Set the stride to ${formatHex(row.length)}`,
          operations: [{ kind: 'set', path: strideCell(row), value: { literal: formatHex(row.length) } }],
        },
      ],
    },
  ];
}

function strideCell(row: EmulatedDevice) {
  return row.cells.cfg_list ? [...row.cells.cfg_list, 1] : row.path;
}
