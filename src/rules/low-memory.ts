/** Boot on x86_64 that wants memory below 1 MiB (spec/rules.md K20c, K30). */
import type { AddressRange } from '../planner/vm-plan.ts';
import { addMemoryFix, hasUnplacedMemory, placedMemory } from './landing.ts';
import { coverageOf } from './platform-ranges.ts';
import type { CheckedVm, RuleFinding } from './rule.ts';
import { listText, placeOf, rangeText } from './words.ts';

/** The first MiB, as real machines have it. */
const LOW: AddressRange = { start: 0n, size: 0x10_0000n };

/** Boot information and the BIOS. */
export const MULTIBOOT_MEMORY: readonly AddressRange[] = [{ start: 0x6000n, size: 0x3000n }];

export function hasLowMemory(vm: CheckedVm, needed: readonly AddressRange[]): boolean {
  const memory = placedMemory(vm);
  return needed.every(coverageOf(memory));
}

/** `subject`: what wants the memory, as the start of a sentence. */
export function checkLowMemory(
  vm: CheckedVm,
  subject: string,
  needed: readonly AddressRange[],
): readonly RuleFinding[] {
  if (vm.plan.memory.length === 0) return [];
  const memory = placedMemory(vm);
  const isCovered = coverageOf(memory);
  const lacking = needed.filter((range) => !isCovered(range));
  if (lacking.length === 0) return [];
  const unsure = hasUnplacedMemory(vm);
  const consequence = unsure
    ? 'Memory whose address is chosen at boot will hardly lie there, and then the VM is not created.'
    : 'AxVisor 0.5 does not create the VM.';
  return [
    {
      message: `${subject} needs memory at ${listText(lacking.map(rangeText))}, and there is none. ${consequence} Add a memory region for the first MiB.`,
      path: placeOf(vm, 'memory_regions'),
      target: 'key',
      fixes: addMemoryFix(vm, LOW),
      ...(unsure ? { severity: 'warning' } : {}),
    },
  ];
}
