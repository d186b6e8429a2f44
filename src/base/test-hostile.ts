/**
 * Files that nobody means but anybody may open: every list full of rows that overlap, repeat, are wrong or are strange.
 * For tests and the benchmark; each kind is made as long as is asked.
 */

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/** Files of about so many characters each, to be opened together. */
export type HostileKind = (length: number) => readonly HostileText[];

type Line = (i: number, count: number) => string;

const PAGE = 0x1000;
const hex = (value: number) => `0x${value.toString(16)}`;
const at = (page: number) => hex(0x4000_0000 + page * PAGE);
const size = (pages: number) => hex(pages * PAGE);

/** `head`, as many lines as fit into `length`, `tail`. A line may depend on how many there are: they are counted first. */
function fill(length: number, head: string, line: Line, tail = ''): string {
  const first = line(0, 1).length + line(999, 1000).length + 2;
  const count = Math.max(2, Math.round((2 * (length - head.length - tail.length)) / first));
  return `${head}${Array.from({ length: count }, (_, i) => `${line(i, count)}\n`).join('')}${tail}`;
}

/** Where the i-th of n ranges lies, in pages: [start, size]. */
const LIES: Readonly<Record<string, (i: number, n: number) => readonly [number, number]>> = {
  equal: () => [0, 2],
  nested: (i, n) => [i, 2 * (n - i)],
  chained: (i) => [i, 2],
  touching: (i) => [i, 1],
  'under one': (i, n) => (i === 0 ? [0, 4 * n] : [2 * i, 1]),
  backwards: (i, n) => [3 * (n - i), 2],
  'in two piles': (i) => [(i % 2) * 8, 4],
  'inside a page': (i) => [i / 16, 1 / 32],
};

type Row = (start: string, length: string, i: number) => string;

/** The rows of each list that has ranges; what else a row holds is the same everywhere. */
const VM_RANGES: Readonly<Record<string, readonly [section: 'kernel' | 'devices', key: string, row: Row]>> = {
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

function vm(id: number, lists: Readonly<Record<string, string>>, head = ''): string {
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

const listOf = (length: number, line: Line) => fill(length, '[\n', line, ']');

function vmList(key: string, line: Line, more: Readonly<Record<string, string>> = {}): HostileKind {
  return (length) => [{ name: 'vm.toml', text: vm(1, { ...more, [key]: listOf(length, line) }) }];
}

function ranged(row: Row, lies: string): Line {
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

const PLATFORM_LISTS = ['mmio-regions', 'virtio-mmio-regions', 'pci-ranges', 'memory-regions', 'mmio-ranges'];

function platform(rows: Readonly<Record<string, string>>, more = ''): string {
  const lists = Object.entries(rows).map(([key, list]) => `${key} = ${list} # [(uint, uint)]\n`);
  return `${PLATFORM}\n[devices]\nuart-paddr = 0x900_0000 # uint\n${lists.join('')}${more}`;
}

function platformList(key: string, line: Line): HostileKind {
  return (length) => [{ name: 'hostile.toml', text: platform({ [key]: listOf(length, line) }) }];
}

const PAIR: Row = (start, length) => `[${start}, ${length}],`;
const QUOTED: Row = (start, length) => `["${start}", "${length}"], # region`;

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

const one =
  (text: (length: number) => string, name = 'vm.toml'): HostileKind =>
  (length) => [{ name, text: text(length) }];

/** Lists of other things, and what stands around lists. */
const OTHERS: Readonly<Record<string, HostileKind>> = {
  'vm phys_cpu_ids: all different': vmList('phys_cpu_ids', (i) => `${hex(i)},`),
  'vm phys_cpu_ids: all equal': vmList('phys_cpu_ids', () => '0x100,'),
  'vm phys_cpu_sets: all different': vmList('phys_cpu_sets', (i) => `${hex(i + 1)},`),
  'vm phys_cpu_sets: all equal': vmList('phys_cpu_sets', () => '1,'),
  'vm phys_cpu_ids of a board': (length) => [
    { name: 'rk3588.toml', text: vm(1, { phys_cpu_ids: listOf(length, (i) => `${hex(i + 0x5000)},`) }) },
  ],
  'vm cfg_list: long': (length) => [
    {
      name: 'vm.toml',
      text: vm(1, { emu_devices: `[["e", 0x800_0000, 0x1000, 0, 0x20, ${listOf(length, () => '1,')}]]` }),
    },
  ],
  'vm passthrough_devices: paths': vmList('passthrough_devices', (i) => `["/soc/uart@${i}"],`),
  'vm passthrough_devices: one path': vmList('passthrough_devices', () => '["/soc/uart"],'),
  'vm passthrough_devices: deep paths': vmList(
    'passthrough_devices',
    (i) => `["/${'a/'.repeat(i % 500)}x"],`,
  ),
  'vm excluded_devices: paths': vmList('excluded_devices', (i) => `["/soc/uart@${i}"],`, {
    passthrough_devices: '[["/"]]',
  }),
  'vm excluded_devices: one path': vmList('excluded_devices', () => '["/soc/uart"],'),
  'vm excluded_devices: one row': (length) => [
    {
      name: 'vm.toml',
      text: vm(1, { excluded_devices: `[${listOf(length, (i) => `"/soc/uart@${i % 7}",`)}]` }),
    },
  ],
  'vm emu_devices: every type': vmList(
    'emu_devices',
    (i) => `["e${i}", ${at(i)}, 0x1000, ${i}, ${i % 256}, []],`,
  ),
  'vm memory_regions: labels that lie': vmList(
    'memory_regions',
    (i) => `[${at(i)}, 0x1000, 7, 1], # RAM ${i}, 16 GiB MAP_ALLOC 0b111`,
  ),
  'vm memory_regions: switched off': vmList('memory_regions', (i) => `# [${at(i)}, 0x1000, 7, 1],`),
  'vm keys: unknown': one((length) => vm(1, { tail: fill(length, '', (i) => `kernel_paht_${i} = ${i}`) })),
  'vm keys: nearly known': one((length) =>
    vm(1, { tail: fill(length, '', (i) => `${'passthrough_devicse'.slice(i % 5)}${i} = 1`) }),
  ),
  'vm keys: off': one((length) => vm(1, { base: fill(length, '', (i) => `# key_${i} = ${i}`) })),
  'vm tables: unknown': one((length) => vm(1, { tail: fill(length, '', (i) => `[t${i}]\na = 1`) })),
  'vm tables: lists': one((length) => vm(1, { tail: fill(length, '', () => '[[t]]\na = 1') })),
  'vm tables: rows by header': one((length) =>
    vm(1, { tail: fill(length, '', (i) => `[[devices.more]]\nname = "${i}"`) }),
  ),
  'vm keys: dotted': one((length) => vm(1, { tail: fill(length, '', (i) => `a.b.c.k${i} = 1`) })),
  'vm keys: dotted and deep': one((length) => `${vm(1, {})}${'a.'.repeat(length / 2)}b = 1\n`),
  'vm headers: deep': one((length) => `${vm(1, {})}[${'a.'.repeat(length / 2)}b]\n`),
  'vm headers: deep and many': one((length) =>
    vm(1, { tail: fill(length, '', (i) => `[${'a.'.repeat(200)}b${i}]`) }),
  ),
  'vm lists: deep': one((length) => `${vm(1, {})}x = ${'['.repeat(length / 2)}${']'.repeat(length / 2)}\n`),
  'vm lists: deep rows': vmList('memory_regions', () => `${'['.repeat(90)}${']'.repeat(90)},`),
  'vm tables: inline and deep': one(
    (length) => `${vm(1, {})}x = ${'{a='.repeat(length / 4)}1${'}'.repeat(length / 4)}\n`,
  ),
  'vm text: long': one((length) =>
    vm(1, { kernel: `cmdline = "${'console=ttyAMA0 '.repeat(length / 16)}"\n` }),
  ),
  'vm text: long name': one((length) =>
    vm(1, { devices: `x = "${'a'.repeat(length)}"\n` }).replace('"hostile"', `"${'n'.repeat(length)}"`),
  ),
  'vm text: long wrong value': one((length) =>
    vm(1, {}).replace('cpu_num = 4', `cpu_num = "${'4'.repeat(length)}"`),
  ),
  'vm text: long key': one((length) => vm(1, { base: `${'k'.repeat(length)} = 1\n` })),
  'vm text: long number': one((length) => vm(1, { base: `k = ${'9'.repeat(length)}\n` })),
  'vm text: long cpu_num': one((length) =>
    vm(1, {}).replace('cpu_num = 4', `cpu_num = ${'9'.repeat(length)}`),
  ),
  'vm text: one line': (length) => [
    {
      name: 'vm.toml',
      text: vm(1, {
        memory_regions: listOf(length, ranged(VM_RANGES.memory_regions?.[2] as Row, 'equal')).replaceAll(
          '\n',
          ' ',
        ),
      }),
    },
  ],
  'vm text: long path of a node': one((length) =>
    vm(1, { passthrough_devices: `[["/${'a/'.repeat(length / 2)}"]]` }),
  ),
  'vm comments: many': one(
    (length) => `${fill(length, '', (i) => `# comment ${i} about 0x8000_0000 and 1G`)}${vm(1, {})}`,
  ),
  'vm comments: many between': one((length) => vm(1, { base: fill(length, '', (i) => `# comment ${i}`) })),
  'vm comments: one long': one(
    (length) => `${vm(1, {}).replace('cpu_num = 4', `cpu_num = 4 # ${'2 vCPUs, 1G, '.repeat(length / 12)}`)}`,
  ),
  'vm comments: one long of a row': one((length) =>
    vm(1, {
      memory_regions: `[[0x4000_0000, 0x1000, 7, 0], # ${'RAM 1G MAP_ALLOC '.repeat(length / 16)}\n]`,
    }),
  ),
  'vm comments: raw string ends': one((length) => `${fill(length, '', () => '# "### "###')}${vm(1, {})}`),
  'vm blank lines': one((length) => vm(1, { base: '\n'.repeat(length) })),
  'vm blanks': one((length) => vm(1, { base: ' '.repeat(length) })),
  'vm carriage returns': vmList('memory_regions', (i) => `[${at(i)}, 0x1000, 7, 0],\r`),
  'vm keys: twice': one((length) => vm(1, { base: fill(length, '', () => 'cpu_num = 4') })),
  'vm headers: twice': one((length) => vm(1, { tail: fill(length, '', () => '[base]') })),
  'vm syntax: no values': one((length) => fill(length, '', (i) => `key_${i} =`)),
  'vm syntax: open texts': one((length) => fill(length, '', (i) => `key_${i} = "open`)),
  'vm syntax: open lists': one((length) => fill(length, '', (i) => `key_${i} = [`)),
  'vm syntax: open headers': one((length) => fill(length, '', () => '[a')),
  'vm syntax: noise': one((length) => fill(length, '', () => '= } ] , . "')),
  'vm syntax: control characters': one((length) => fill(length, '', () => 'a = "\u0001\u0002"')),
  'vm syntax: one open list': one((length) => fill(length, 'x = [\n', (i) => `${i},`)),
  'vm flat': one(
    (length) =>
      `id = 1\nname = "f"\nvm_type = 1\ncpu_num = 1\nentry_point = 1\nmemory_regions = ${listOf(length, (i) => `[${at(i)}, 0x2000, 7, 0],`)}\n`,
  ),
  'platform keys: unknown': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `paddr-${i} = ${i} # uint`),
      ),
    'p.toml',
  ),
  'platform keys: untyped': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `k-${i} = []`),
      ),
    'p.toml',
  ),
  'platform keys: same constant': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `${'kernel-base-x'.replaceAll('-', i % 2 ? '_' : '-')}${i >> 1} = 1 # uint`),
      ),
    'p.toml',
  ),
  'platform keys: bad types': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `k${i} = ${i} # remark ${i}`),
      ),
    'p.toml',
  ),
  'platform keys: empty types': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `k${i} = ${i} #`),
      ),
    'p.toml',
  ),
  'platform keys: device addresses': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `dev${i}-paddr = ${at(i)} # uint`),
      ),
    'p.toml',
  ),
  'platform keys: commented': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `# text\n# text\nk${i} = ${i} # uint`),
      ),
    'p.toml',
  ),
  'platform keys: off': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `# k${i} = ${i} # uint`),
      ),
    'p.toml',
  ),
  'platform tables: many': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `[t${i}]\na = 1 # uint`),
      ),
    'p.toml',
  ),
  'platform tables: nested': one(
    (length) =>
      platform(
        {},
        fill(length, '', (i) => `[plat.t${i}]\na = 1 # uint`),
      ),
    'p.toml',
  ),
  'platform text: long comment': one(
    (length) => platform({}, `k = 1 # ${'remark '.repeat(length / 7)}\n`),
    'p.toml',
  ),
  'platform text: long type': one(
    (length) => platform({}, `k = [] # ${'['.repeat(length / 2)}uint${']'.repeat(length / 2)}\n`),
    'p.toml',
  ),
  'platform text: long tuple': one(
    (length) => platform({}, `k = [${'1, '.repeat(length / 9)}] # (${'uint, '.repeat(length / 9)}uint)\n`),
    'p.toml',
  ),
  'platform text: comment above': one(
    (length) => platform({}, `${fill(length, '', (i) => `# about k ${i}`)}k = 1 # uint\n`),
    'p.toml',
  ),
  'platform text: long value': one(
    (length) => platform({}, `k = "${'a\\"'.repeat(length / 3)}" # uint\n`),
    'p.toml',
  ),
  'platform keys: twice': one(
    (length) =>
      platform(
        {},
        fill(length, '', () => 'uart-irq = 1 # uint'),
      ),
    'p.toml',
  ),
};

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
