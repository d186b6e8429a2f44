import { formatHex, formatSize } from '../model/quantity.ts';
import type { HostPlan } from '../planner/host-plan.ts';
import { formatRange } from './words.ts';

const WRAP = 1n << 64n;

/** What the picture of a host cannot show by itself, as sentences below it. */
export function findHostNotes(plan: HostPlan): readonly string[] {
  const { space, memoryAtRunTime } = plan;
  const range = space?.range;
  return [
    ...mappingOf(plan),
    ...(range
      ? [
          `The kernel’s address space is ${formatRange(range.start, range.start + range.size)}, ${formatSize(range.size)}.`,
        ]
      : []),
    ...(memoryAtRunTime
      ? ['Not drawn: RAM, which AxVisor finds at run time; the file gives it no size.']
      : []),
  ];
}

function mappingOf({ linear }: HostPlan): readonly string[] {
  const [first] = linear;
  if (!first) return [];
  const offset = (first.virtual.start - first.physical.start + WRAP) % WRAP;
  if (offset === 0n) return ['AxVisor maps RAM and MMIO regions at the same virtual addresses.'];
  return [`AxVisor maps RAM and MMIO regions at virtual = physical + ${formatHex(offset)}.`];
}
