/** Words that the rules over VM files share: how places, ranges and consequences are called (design/look.md). */
import type { Path } from '../base/path.ts';
import { shorten } from '../base/shorten.ts';
import { releaseName } from '../model/findings.ts';
import { formatHex } from '../model/quantity.ts';
import type { Target } from '../model/release.ts';
import { keyPath, VM_KEYS } from '../model/vm-keys.ts';
import type { AddressRange } from '../planner/vm-plan.ts';
import type { CheckedVm } from './rule.ts';

/** Where a key stands or would stand: in its table, or at top level in a flat file. */
export function placeOf(vm: CheckedVm, key: string): Path {
  const spec = VM_KEYS.find((candidate) => candidate.key === key);
  return spec ? keyPath(spec, vm.layout) : [key];
}

/** `[0x8000_0000, 0x9000_0000)`: the end is the first address behind it. */
export function rangeText({ start, size }: AddressRange): string {
  return `[${formatHex(start)}, ${formatHex(start + size)})`;
}

/** No more of a label is looked at. */
const MOST_OF_LABEL = 1000;

/** `memory region 2 (System RAM)`: a row by its number and its comment. */
export function rowText(
  noun: string,
  row: { readonly path: Path; readonly label: string | undefined },
): string {
  const name = `${noun} ${Number(row.path.at(-1)) + 1}`;
  if (row.label === undefined) return name;
  return `${name} (${shorten(row.label.slice(0, MOST_OF_LABEL).replace(/\s+/g, ' '), 32)})`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What comes of a fault that the parser lets through: 0.5 gives up this VM, earlier releases panic as a whole. */
export function failsText({ release }: Target): string {
  return release === '0.5'
    ? 'AxVisor 0.5 does not create the VM.'
    : `${releaseName(release)} panics when it creates the VM.`;
}

/** `1`, `1 and 2`, `1, 2 and 3`; more than `most` are counted: `1, 2 and 5 others`. */
export function listText(items: readonly string[], most = 3): string {
  const named =
    items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} others`] : items;
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} and ${last}`;
}

/** `1 CPU`, `2 CPUs`. */
export function countText(count: number | bigint, noun: string): string {
  return `${count} ${noun}${BigInt(count) === 1n ? '' : 's'}`;
}
