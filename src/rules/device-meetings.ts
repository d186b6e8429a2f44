/** Findings about a device that meets something else in the guest's addresses. */
import { type Interval, indexIntervals, sharedPart } from '../base/intervals.ts';
import { memoByIdentity } from '../base/memo.ts';
import type { Path } from '../base/path.ts';
import { formatSize } from '../model/quantity.ts';
import type { PlannedDevice } from '../planner/vm-plan.ts';
import { type DeviceRange, deviceText } from './device-facts.ts';
import { type MemoryRow, memoryRows, memoryText } from './memory-facts.ts';
import { MOST_PARTNERS, partnersText } from './overlaps.ts';
import type { CheckedVm, RuleFinding } from './rule.ts';
import { capital } from './words.ts';

/** What a device meets. */
export interface Partner extends Interval {
  readonly path: Path;
  readonly is: PlannedDevice | MemoryRow;
}

/** As it is called in the middle of a sentence. */
export function textOf({ is }: Partner): string {
  return 'planned' in is ? memoryText(is) : deviceText(is);
}

export function partnerOf(range: DeviceRange): Partner {
  const { start, size, device } = range;
  return { start, size, path: device.path, is: device };
}

/** Memory that is mapped where it is written. */
export const memoryPartners = memoByIdentity((vm: CheckedVm): readonly Partner[] =>
  memoryRows(vm)
    .filter(({ planned, fixed }) => planned.built && fixed)
    .map((memory) => {
      const { start, size } = memory.range;
      return { start, size, path: memory.row.path, is: memory };
    }),
);

/** One finding for each row of `devices` that meets some of `others`. `rest`: consequence and way out, in sentences. */
export function checkMeetings(
  devices: readonly DeviceRange[],
  others: readonly Partner[],
  rest: (device: DeviceRange) => string,
): readonly RuleFinding[] {
  if (devices.length === 0 || others.length === 0) return [];
  const find = indexIntervals(others);
  const told = new Set<Path>();
  return devices.flatMap((range) => {
    const met = unique(find(range, MOST_PARTNERS));
    if (met.length === 0 || told.has(range.device.path)) return [];
    told.add(range.device.path);
    return [meetingFinding(range, met, rest(range))];
  });
}

export function meetingFinding(range: DeviceRange, met: readonly Partner[], rest: string): RuleFinding {
  const [first] = met;
  const by = met.length === 1 && first ? ` by ${formatSize(sharedPart(range, first).size)}` : '';
  const names = partnersText(met.map(textOf)).replace(/,$/, '');
  return {
    message: `${capital(deviceText(range.device))} overlaps ${names}${by}. ${rest}`,
    path: range.device.path,
    related: met.map((one) => ({ path: one.path, message: capital(textOf(one)).replace(/,$/, '') })),
  };
}

/** One row may meet with several of its parts, such as frames of a redistributor. */
function unique(met: readonly Partner[]): readonly Partner[] {
  const paths = new Set<Path>();
  return met.filter(({ path }) => !paths.has(path) && paths.add(path));
}
