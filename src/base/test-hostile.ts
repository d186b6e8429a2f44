/**
 * Files that nobody means but anybody may open: every list full of rows that overlap, repeat, are wrong or are strange.
 * For tests and the benchmark; each kind is made as long as is asked.
 */
import {
  type HostileKind,
  LIES,
  type Line,
  listOf,
  PAIR,
  PLATFORM_LISTS,
  platform,
  platformList,
  QUOTED,
  type Row,
  ranged,
  VM_RANGES,
  vm,
  vmList,
} from './test-hostile-lists.ts';
import { OTHERS } from './test-hostile-others.ts';

/** Rows that are wrong, one kind for each way. */
const WRONG: Readonly<Record<string, Line>> = {
  'numbers for rows': (i) => `${i},`,
  'texts for numbers': (i) => `["a${i}", "b", "c", "d", "e", "f"],`,
  'rows too short': () => '[1],',
  'rows too long': (i) => `["${i}", 1, 1, 1, 1, [1], 1, 1, 1],`,
  'numbers too large': (i) => `["x${i}", 0x1_0000_0000_0000_0000, -1, -1, 99, [-1]],`,
  'tables with strange keys': (i) => `{ gap${i} = 1, sise = 2, flagz = 3 },`,
  'empty rows': () => '[],',
};

function wrongLists(): Record<string, HostileKind> {
  const kinds: Record<string, HostileKind> = {};
  const lists = ['memory_regions', 'emu_devices', 'passthrough_devices', 'excluded_devices', 'phys_cpu_ids'];
  for (const [how, line] of Object.entries(WRONG)) {
    for (const key of lists) kinds[`vm ${key}: ${how}`] = vmList(key, line);
    for (const key of ['mmio-regions', 'pci-ranges'])
      kinds[`platform ${key}: ${how}`] = platformList(key, line);
  }
  return kinds;
}

function rangedLists(): Record<string, HostileKind> {
  const kinds: Record<string, HostileKind> = {};
  for (const lies of Object.keys(LIES)) {
    for (const [name, [, key, row]] of Object.entries(VM_RANGES))
      kinds[`vm ${name}: ${lies}`] = vmList(key, ranged(row, lies));
    for (const key of PLATFORM_LISTS)
      kinds[`platform ${key}: ${lies}`] = platformList(key, ranged(PAIR, lies));
  }
  kinds['platform mmio-regions: quoted'] = platformList('mmio-regions', ranged(QUOTED, 'nested'));
  return kinds;
}

/** Several files that meet, row with row. */
const TOGETHER: Readonly<Record<string, HostileKind>> = {
  ...Object.fromEntries(
    Object.entries(VM_RANGES).flatMap(([name, [, key, row]]) =>
      ['equal', 'nested', 'in two piles'].map((lies): [string, HostileKind] => [
        `four vms ${name}: ${lies}`,
        (length) => [
          ...[1, 2, 3, 4].map((id) => ({
            name: `vm${id}.toml`,
            text: vm(id % 3, { [key]: listOf(length / 4, ranged(row, lies)) }),
          })),
          { name: 'aarch64-hostile.toml', text: platform({}) },
        ],
      ]),
    ),
  ),
  'vms: a hundred alike': (length) =>
    Array.from({ length: 100 }, (_, i) => ({
      name: `vm${i}.toml`,
      text: vm(1, {
        memory_regions: listOf(length / 100, ranged(VM_RANGES.memory_regions?.[2] as Row, 'equal')),
      }),
    })),
  'vm and platform: regions in regions': (length) => [
    {
      name: 'vm.toml',
      text: vm(1, {
        passthrough_devices: listOf(length / 2, ranged(VM_RANGES.passthrough_devices?.[2] as Row, 'nested')),
      }),
    },
    {
      name: 'aarch64-hostile.toml',
      text: platform({ 'mmio-regions': listOf(length / 2, ranged(PAIR, 'nested')) }),
    },
  ],
  'platforms: many alike': (length) =>
    Array.from({ length: 50 }, (_, i) => ({
      name: `p${i}.toml`,
      text: platform({ 'mmio-regions': listOf(length / 50, ranged(PAIR, 'equal')) }),
    })),
};

export const HOSTILE_KINDS: Readonly<Record<string, HostileKind>> = {
  ...OTHERS,
  ...TOGETHER,
  ...wrongLists(),
  ...rangedLists(),
};
