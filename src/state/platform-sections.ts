/** How the form of platform files is divided; the keys of each part in the order of the key table. */
import type { PlatformGroup, PlatformKeySpec } from '../model/platform-key-types.ts';
import { PLATFORM_GROUPS, PLATFORM_KEYS } from '../model/platform-keys.ts';

export interface PlatformSectionPlan {
  readonly id: PlatformGroup;
  readonly title: string;
  /** For the navigation of a narrow pane. */
  readonly short: string;
  readonly parts: readonly {
    readonly title: string | undefined;
    readonly keys: readonly PlatformKeySpec[];
  }[];
}

const SHORT_TITLES: Readonly<Record<PlatformGroup, string>> = {
  identity: 'Identity',
  cpus: 'CPUs',
  memory: 'Memory',
  space: 'Space',
  devices: 'Devices',
};

/** The parts of the devices by the beginnings of their keys; what none of them names comes last. */
const DEVICE_PARTS: readonly (readonly [title: string, heads: readonly string[]])[] = [
  ['MMIO', ['mmio', 'virtio']],
  ['PCI', ['pci']],
  ['Interrupt controllers', ['gic', 'plic', 'ipi']],
  ['Console', ['uart']],
  ['Clock, timer and firmware', ['rtc', 'timer', 'psci']],
];
const REST = 'Board registers';

export const PLATFORM_SECTIONS: readonly PlatformSectionPlan[] = PLATFORM_GROUPS.map(
  ({ group, title }): PlatformSectionPlan => {
    const keys = PLATFORM_KEYS.filter((spec) => spec.group === group);
    const parts = group === 'devices' ? deviceParts(keys) : [{ title: undefined, keys }];
    return { id: group, title, short: SHORT_TITLES[group], parts };
  },
);

function deviceParts(keys: readonly PlatformKeySpec[]): PlatformSectionPlan['parts'] {
  const partOf = ({ key }: PlatformKeySpec) =>
    DEVICE_PARTS.find(([, heads]) => heads.some((head) => key.startsWith(head)))?.[0] ?? REST;
  const titles = [...DEVICE_PARTS.map(([title]) => title), REST];
  return titles.map((title) => ({ title, keys: keys.filter((spec) => partOf(spec) === title) }));
}
