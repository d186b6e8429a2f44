/** How hostile files are written: lists of a length that is asked for, ranges that lie in every way. Only tests import this. */

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/** Files of about so many characters each, to be opened together. */
export type HostileKind = (length: number) => readonly HostileText[];

export type Line = (i: number, count: number) => string;

const PAGE = 0x1000;
export const hex = (value: number) => `0x${value.toString(16)}`;
export const at = (page: number) => hex(0x4000_0000 + page * PAGE);
const size = (pages: number) => hex(pages * PAGE);

/** `head`, as many lines as fit into `length`, `tail`. A line may depend on how many there are: they are counted first. */
export function fill(length: number, head: string, line: Line, tail = ''): string {
  const first = line(0, 1).length + line(999, 1000).length + 2;
  const count = Math.max(2, Math.round((2 * (length - head.length - tail.length)) / first));
  return `${head}${Array.from({ length: count }, (_, i) => `${line(i, count)}\n`).join('')}${tail}`;
}

/** Where the i-th of n ranges lies, in pages: [start, size]. */
export const LIES: Readonly<Record<string, (i: number, n: number) => readonly [number, number]>> = {
  equal: () => [0, 2],
  nested: (i, n) => [i, 2 * (n - i)],
  chained: (i) => [i, 2],
  touching: (i) => [i, 1],
  'under one': (i, n) => (i === 0 ? [0, 4 * n] : [2 * i, 1]),
  backwards: (i, n) => [3 * (n - i), 2],
  'in two piles': (i) => [(i % 2) * 8, 4],
  'inside a page': (i) => [i / 16, 1 / 32],
};

export type Row = (start: string, length: string, i: number) => string;

/** The rows of each list that has ranges; what else a row holds is the same everywhere. */
export const VM_RANGES: Readonly<
  Record<string, readonly [section: 'kernel' | 'devices', key: string, row: Row]>
> = {
  memory_regions: ['kernel', 'memory_regions', (start, length) => `[${start}, ${length}, 0x7, 0],`],
  'memory_regions of hosts': [
    'kernel',
    'memory_regions',
    (start, length) => `[${start}, ${length}, 0xf, 2], # RAM 1G`,
  ],
  emu_devices: ['devices', 'emu_devices', (start, length) => `["e", ${start}, ${length}, 33, 0x21, []],`],
  'emu_devices of ivc': [
    'devices',
    'emu_devices',
    (start, length) => `["ivc", ${start}, ${length}, 0, 0xa, []],`,
  ],
  'emu_devices of frames': [
    'devices',
    'emu_devices',
    (start, length) => `["r", ${start}, ${length}, 0, 0x20, [64, ${length}, 0]],`,
  ],
  passthrough_devices: [
    'devices',
    'passthrough_devices',
    (start, length) => `["d", ${start}, ${start}, ${length}, 33],`,
  ],
  'passthrough_devices moved': [
    'devices',
    'passthrough_devices',
    (start, length, i) => `["d", ${start}, ${hex(PAGE * i)}, ${length}, 33],`,
  ],
  passthrough_addresses: ['devices', 'passthrough_addresses', (start, length) => `[${start}, ${length}],`],
  passthrough_ports: [
    'devices',
    'passthrough_ports',
    (_, length, i) => `[${i % 0xffff}, ${length.slice(0, 4)}],`,
  ],
};

export function vm(id: number, lists: Readonly<Record<string, string>>, head = ''): string {
  const list = (key: string) => `${key} = ${lists[key] ?? '[]'}\n`;
  const optional = (key: string) => (lists[key] === undefined ? '' : list(key));
  return `${head}[base]
id = ${id}
name = "hostile"
vm_type = 1
cpu_num = 4
${lists.phys_cpu_ids ? '' : 'phys_cpu_ids = [0, 1, 2, 3]\n'}${optional('phys_cpu_ids')}${optional('phys_cpu_sets')}${lists.base ?? ''}
[kernel]
entry_point = 0x4020_0000
kernel_path = "kernel.bin"
kernel_load_addr = 0x4020_0000
image_location = "fs"
${list('memory_regions')}${lists.kernel ?? ''}
[devices]
interrupt_mode = "passthrough"
${list('emu_devices')}${list('passthrough_devices')}${optional('passthrough_addresses')}${optional('passthrough_ports')}${optional('excluded_devices')}${lists.devices ?? ''}
${lists.tail ?? ''}`;
}

export const listOf = (length: number, line: Line) => fill(length, '[\n', line, ']');

export function vmList(key: string, line: Line, more: Readonly<Record<string, string>> = {}): HostileKind {
  return (length) => [{ name: 'vm.toml', text: vm(1, { ...more, [key]: listOf(length, line) }) }];
}

export function ranged(row: Row, lies: string): Line {
  const place = LIES[lies] ?? LIES.equal;
  return (i, n) => {
    const [start, length] = place?.(i, n) ?? [0, 1];
    return row(at(start), size(length), i);
  };
}

const PLATFORM = `arch = "aarch64" # str
platform = "hostile" # str

[plat]
family = "aarch64-qemu-virt" # str
phys-memory-base = 0x4000_0000 # uint
phys-memory-size = 0x800_0000 # uint
kernel-base-paddr = 0x4020_0000 # uint
kernel-base-vaddr = "0xffff_0000_4020_0000" # uint
phys-virt-offset = "0xffff_0000_0000_0000" # uint
kernel-aspace-base = "0xffff_0000_0000_0000" # uint
kernel-aspace-size = "0x0000_ffff_ffff_f000" # uint
`;

export const PLATFORM_LISTS = [
  'mmio-regions',
  'virtio-mmio-regions',
  'pci-ranges',
  'memory-regions',
  'mmio-ranges',
];

export function platform(rows: Readonly<Record<string, string>>, more = ''): string {
  const lists = Object.entries(rows).map(([key, list]) => `${key} = ${list} # [(uint, uint)]\n`);
  return `${PLATFORM}\n[devices]\nuart-paddr = 0x900_0000 # uint\n${lists.join('')}${more}`;
}

export function platformList(key: string, line: Line): HostileKind {
  return (length) => [{ name: 'hostile.toml', text: platform({ [key]: listOf(length, line) }) }];
}

export const PAIR: Row = (start, length) => `[${start}, ${length}],`;
export const QUOTED: Row = (start, length) => `["${start}", "${length}"], # region`;
