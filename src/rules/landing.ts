/** Where images may be copied to: memory whose address is known before boot (spec/vm-config.md A.5, A.8). */
import type { Fix, Severity } from '../base/diagnostic.ts';
import { endOf } from '../base/intervals.ts';
import type { Path } from '../base/path.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import { relocates } from '../planner/relocation.ts';
import type { AddressRange, PlannedImage } from '../planner/vm-plan.ts';
import { bootViewOf } from './boot-view.ts';
import { isFree } from './claims.ts';
import type { CheckedVm, RuleFinding } from './rule.ts';
import { failsText, listText, placeOf, rangeText } from './words.ts';

export interface Place extends AddressRange {
  readonly path: Path;
  readonly label: string;
}

/** Memory rows that are mapped at an address which is known. */
export function placedMemory({ plan }: CheckedVm): readonly Place[] {
  return plan.memory.flatMap(({ path, label, gpa, built }) =>
    built && gpa.kind === 'fixed' ? [{ path, label, ...gpa.range }] : [],
  );
}

/** Some memory gets its address at boot: then nobody can say that an address lies outside all memory. */
export function hasUnplacedMemory({ plan }: CheckedVm): boolean {
  return plan.memory.some(({ built, gpa }) => built && gpa.kind === 'chosen-at-boot');
}

/** Until 0.3 images are copied when devices are mapped too, so that they may as well go into their windows. */
export function isMapped({ plan, target }: CheckedVm, address: bigint): boolean {
  const holds = (place: AddressRange) => place.start <= address && address < endOf(place);
  if (plan.memory.some(({ gpa, built }) => built && gpa.kind === 'fixed' && holds(gpa.range))) return true;
  if (relocates(target.release)) return false;
  return plan.devices.some(({ gpa, source }) => gpa && source === 'passthrough' && holds(gpa));
}

/** The firmware's address lies in memory, or none is written. */
export function firmwareHasMemory(vm: CheckedVm): boolean {
  const address = vm.config.kernel.bios_load_addr;
  return address === undefined || isMapped(vm, address);
}

/** The planned image of a key, where it is loaded and its address is known. */
export function findLoaded(
  vm: CheckedVm,
  key: string,
): (PlannedImage & { readonly effective: bigint }) | undefined {
  const image = vm.plan.images.find(({ path }) => path.at(-1) === key);
  if (!image?.built || image.effective === undefined) return undefined;
  const { direct86, main } = bootViewOf(vm);
  // For a bzImage such a number is a distance from main memory.
  if (direct86 && main.kind !== 'none') return undefined;
  return { ...image, effective: image.effective };
}

interface Stray {
  readonly subject: string;
  readonly way: string;
}

/** An image whose address lies in no memory. A warning only where some memory may come to lie there at boot. */
export function checkStray(vm: CheckedVm, key: string, { subject, way }: Stray): readonly RuleFinding[] {
  const image = findLoaded(vm, key);
  if (!image || vm.plan.memory.length === 0 || isMapped(vm, image.effective)) return [];
  const unsure = hasUnplacedMemory(vm);
  const severity: Severity | undefined = unsure ? 'warning' : undefined;
  const places = placedMemory(vm).map((place) => rangeText(place));
  const known = places.length === 0 ? '' : ` Memory is at ${listText(places)}.`;
  const fact = unsure
    ? `${subject} goes to ${formatHex(image.effective)}, and the memory that gets its address at boot will hardly lie there.`
    : `${subject} goes to ${formatHex(image.effective)}, where the guest has no memory.`;
  const consequence = unsure ? 'Without memory there, creating the VM fails.' : failsText(vm.target);
  return [
    {
      message: `${fact}${known} ${consequence} ${way}`,
      path: placeOf(vm, key),
      ...(severity ? { severity } : {}),
    },
  ];
}

/** Adds allocated memory, where nothing that is known lies there already. */
export function addMemoryFix(vm: CheckedVm, range: AddressRange): readonly Fix[] {
  if (!isFree(vm.plan, range)) return [];
  const rows = vm.config.kernel.memory_regions;
  const literal = `[${formatHex(range.start)}, ${formatHex(range.size)}, 0x7, 0]`;
  return [
    {
      title: `Add ${formatSize(range.size)} of memory at ${formatHex(range.start)}`,
      operations: [
        { kind: 'insert-row', path: placeOf(vm, 'memory_regions'), index: rows.length, value: { literal } },
      ],
    },
  ];
}
