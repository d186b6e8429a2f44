/**
 * Every key of a VM file, as one table: the form, hover, completion, decoding and checks are all drawn from it
 * (spec/vm-config.md A.2–A.5, passthrough.md, emulated-devices.md).
 */
import type { Path } from '../base/path.ts';
import type { Choice, FormGroup, KeySpec, Section } from './key-types.ts';
import type { Release } from './release.ts';
import { BASE_KEYS } from './vm-keys-base.ts';
import { DEVICE_KEYS } from './vm-keys-devices.ts';
import { KERNEL_KEYS } from './vm-keys-kernel.ts';

/** In canonical order: `[base]`, `[kernel]`, `[devices]`, each as files usually have it. */
export const VM_KEYS: readonly KeySpec[] = [...BASE_KEYS, ...KERNEL_KEYS, ...DEVICE_KEYS];

export const SECTIONS: readonly Section[] = ['base', 'kernel', 'devices'];

/** The form's sections, in order, with their titles. */
export const FORM_GROUPS: readonly { readonly group: FormGroup; readonly title: string }[] = [
  { group: 'base', title: 'Base' },
  { group: 'boot', title: 'Kernel & boot' },
  { group: 'memory', title: 'Memory' },
  { group: 'emulated', title: 'Emulated devices' },
  { group: 'passthrough', title: 'Passthrough' },
  { group: 'policy', title: 'Interrupts & policy' },
];

/** The canonical key order of each table, as `insert-key` wants it; `flat` has all keys at top level. */
export const KEY_ORDER: Readonly<Record<Section | 'flat', readonly string[]>> = {
  base: BASE_KEYS.map((spec) => spec.key),
  kernel: KERNEL_KEYS.map((spec) => spec.key),
  devices: DEVICE_KEYS.map((spec) => spec.key),
  flat: VM_KEYS.map((spec) => spec.key),
};

const BY_NAME = new Map(VM_KEYS.map((spec) => [`${spec.section}.${spec.key}`, spec]));

export function findKey(section: string, key: string): KeySpec | undefined {
  return BY_NAME.get(`${section}.${key}`);
}

/** How a file is laid out: keys in three tables, or at top level as before March 2025 (spec/releases.md 0.1). */
export type Layout = 'tables' | 'flat';

/** The layout that the parser of a release takes. */
export function layoutOf(release: Release): Layout {
  return release === 'flat' ? 'flat' : 'tables';
}

/** Where a key stands in a file of this layout: `['kernel', 'entry_point']`, or `['entry_point']`. */
export function keyPath(spec: KeySpec, layout: Layout): Path {
  return layout === 'flat' ? [spec.key] : [spec.section, spec.key];
}

/** The canonical order of the table that holds this key. */
export function keyOrder(spec: KeySpec, layout: Layout): readonly string[] {
  return KEY_ORDER[layout === 'flat' ? 'flat' : spec.section];
}

/** The key that a path belongs to: `['kernel','memory_regions',0,1]` → `memory_regions`. */
export function findKeyAt(path: Path, layout: Layout): KeySpec | undefined {
  const [first, second] = path;
  if (layout === 'flat') return VM_KEYS.find((spec) => spec.key === first);
  return typeof first === 'string' && typeof second === 'string' ? findKey(first, second) : undefined;
}

/** What the key means in this release, for hover cards: its help and the release's note. */
export function formatHelp(spec: KeySpec, release: Release): string {
  const note = spec.notes[release];
  return note === undefined ? spec.help : `${spec.help} ${note}`;
}

/** The choice that a written value means in a release, aliases resolved. */
export function findChoice(
  options: readonly Choice[],
  value: bigint | string,
  release: Release,
): Choice | undefined {
  return options.find(
    (option) =>
      option.releases.includes(release) &&
      (option.value === value || (typeof value === 'string' && option.aliases.includes(value))),
  );
}
