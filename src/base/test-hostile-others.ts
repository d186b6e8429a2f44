/** Hostile files of other things than ranges, and what stands around lists. Only tests import this. */
import {
  at,
  fill,
  type HostileKind,
  hex,
  listOf,
  platform,
  type Row,
  ranged,
  VM_RANGES,
  vm,
  vmList,
} from './test-hostile-lists.ts';

const one =
  (text: (length: number) => string, name = 'vm.toml'): HostileKind =>
  (length) => [{ name, text: text(length) }];

/** Lists of other things, and what stands around lists. */
export const OTHERS: Readonly<Record<string, HostileKind>> = {
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
