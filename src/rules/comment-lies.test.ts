import { expect, test } from 'vitest';
import { commentLies } from './comment-lies.ts';
import { expectRule, findingsOf, type TestFile } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const memory = (rows: string, target: Omit<TestFile, 'text'> = {}) => vmFile({ memory: rows }, target);
const titles = (found: ReturnType<typeof findingsOf>) =>
  found.map((finding) => finding.fixes.map((fix) => fix.title));

test('a size in the label: both ways to make it true', () => {
  const found = expectRule(commentLies, {
    faulty: memory('[0x8000_0000, «0x1000_0000», 0x7, 1], # System RAM 1G MAP_IDENTICAL'),
    clean: [
      memory('[0x8000_0000, 0x1000_0000, 0x7, 1], # System RAM 256M MAP_IDENTICAL'),
      memory('[0x8000_0000, 0x4000_0000, 0x7, 1], # System RAM 1G MAP_IDENTICAL'),
    ],
  });
  expect(titles(found)).toEqual([['Make the comment say 256M', 'Make the size 1G (0x4000_0000)']]);
  expect(found[0]?.severity).toBe('info');
});

test.each([
  '[0x0000_0000, 0x100_0000, 0x7, 0], # Low RAM\t\t16M\t0b111   R|W|EXECUTE',
  '[0x0000_0000, 0x0800_0000, 0x7, 1], # System RAM 128M MAP_IDENTICAL for DMA-capable passthrough',
  '[0x900_0000, 0x1000, 0x17, 0], # pl011 (Uart)\t4K  0b10111 R|W|DEVICE',
  '[0x0c00_0000, 0x21_0000, 0x13, 0], # PLIC  0x21_0000\t0b10011 R|W|DEVICE',
  '[0x940_0000, 0xd550_0000, 0x7, 1], # ram 3G MAP_IDENTICAL',
  '[0x8000_0000, 0x7000_0000, 0x7, 1],#ram 1792MB',
  '[0xffc0_0000, 0x40_0000, 0x7, 0], # UEFI firmware window 4M',
  '[0x0, 0x10_f000, 0x37, 1], # passthrough uncahed MAP_IDENTICAL',
  '[0x8000_0000, 0x1000_0000, 0x7, 0], # 256M of the 1G that VM 1 has not',
  '[0x8000_0000, 0x1000_0000, 0x7, 0], # starts at 2G, ends below 4G',
  '[0x8000_0000, 0x1000_0000, 0x7, 0], # 256M, was 1G MAP_IDENTICAL or so',
  '[0x8000_0000, 0x1000_0000, 0x7, 0], # 64M code, 192M heap',
])('says nothing of %j', (row) => {
  for (const release of ['0.1', '0.5'] as const)
    expect(findingsOf(commentLies, memory(row, { release }))).toEqual([]);
});

test('device rows: their length, not the speed or the irq of the thing', () => {
  const gicr =
    '["gppt-gicr", 0x080a_0000, 0x2_0000, 0, 0x20, [1, 0x2_0000, 0]], # 1 vcpu, stride 0x20000, starts with pcpu 0\n';
  const vgic =
    '["vgicd-v2", 0x800_0000, 0x1000, 25, 1, [2]], # Vgicdv2  4k irq-25 EmuDeviceTGicdV2  config: vcpu_num\n';
  const uart = '["uart", 0x900_0000, 0x900_0000, 0x1000, 1], # 4K at 0x900_0000, 1.5M baud\n';
  const nic = '["eth", 0xa00_0000, 0xa00_0000, 0x1000, 1], # 1G ethernet\n';
  const file = vmFile({ emulated: `\n${gicr}${vgic}`, passthrough: `\n${uart}${nic}` });
  expect(findingsOf(commentLies, file)).toEqual([]);
  expectRule(commentLies, {
    faulty: vmFile({ passthrough: '\n["uart", 0x900_0000, 0x900_0000, «0x1_0000», 1], # 4K\n' }),
    clean: file,
  });
  const wrong = vmFile({ emulated: `\n${vgic.replace('0x1000,', '0x10_000,')}` });
  expect(titles(findingsOf(commentLies, wrong))).toEqual([['Make the comment say 64k']]);
});

test('a map type in the label', () => {
  const second = (type: string, label: string) =>
    `[0x8000_0000, 0x1000_0000, 0x7, 0],\n  [0x9000_0000, 0x1000_0000, 0x7, ${type}], # RAM ${label}`;
  const found = expectRule(commentLies, {
    faulty: memory(second('«0»', 'MAP_IDENTICAL')),
    clean: [
      memory(second('1', 'MAP_IDENTICAL')),
      memory(second('0', 'map_alloc')),
      memory(second('2', 'MAP_RESERVED')),
    ],
  });
  expect(titles(found)).toEqual([['Make the comment say MAP_ALLOC', 'Make the map type 1 (MAP_IDENTICAL)']]);
  const old = findingsOf(commentLies, memory(second('0', 'MapReserved'), { release: '0.1' }));
  expect(titles(old)).toEqual([['Make the comment say MapAlloc']]);
});

test('in the first row the images hang on the map type, so only the comment is changed', () => {
  const found = findingsOf(commentLies, memory('[0x8000_0000, 0x1000_0000, 0x7, 0], # RAM MAP_IDENTICAL'));
  expect(titles(found)).toEqual([['Make the comment say MAP_ALLOC']]);
});

test('both at once are two findings', () => {
  const found = expectRule(commentLies, {
    faulty: memory('[0x8000_0000, «0x1000_0000», 0x7, 0], # System RAM 1G MAP_IDENTICAL'),
    clean: memory('[0x8000_0000, 0x1000_0000, 0x7, 0]'),
  });
  expect(found.map((finding) => finding.path.at(-1))).toEqual([1, 3]);
});

test('flags in binary digits', () => {
  const found = expectRule(commentLies, {
    faulty: memory('[0x8000_0000, 0x1000_0000, «0xf», 0], # 256M 0b00111 R|W|EXECUTE'),
    clean: memory('[0x8000_0000, 0x1000_0000, 0x7, 0], # 256M 0b00111 R|W|EXECUTE'),
  });
  expect(titles(found)).toEqual([['Make the comment say 0b01111', 'Make the flags 0b00111 (0x7)']]);
});

test('a size that another row stands in the way of is not offered', () => {
  const rows = '[0x8000_0000, 0x1000_0000, 0x7, 0], # 1G\n  [0x9000_0000, 0x1000_0000, 0x7, 0]';
  expect(titles(findingsOf(commentLies, memory(rows)))).toEqual([['Make the comment say 256M']]);
  const small = '[0x8000_0000, 0x1000_0000, 0x7, 0], # 1M';
  expect(titles(findingsOf(commentLies, memory(small)))).toEqual([['Make the comment say 256M']]);
});

test('rows as tables have comments behind their keys', () => {
  const table = (size: string) =>
    vmText()
      .replace(/memory_regions = \[\n.*\n\]\n/, '')
      .replace(
        '[devices]',
        `[[kernel.memory_regions]]\ngpa = 0x8000_0000\nsize = ${size} # 1 GiB\nflags = 7\nmap_type = 0 # MAP_ALLOC\n\n[devices]`,
      );
  expectRule(commentLies, {
    faulty: { text: table('«0x1000_0000»') },
    clean: { text: table('0x4000_0000') },
  });
});

test('a single row may have its comment behind the list', () => {
  const list = (size: string) =>
    vmText().replace(
      /memory_regions = \[\n.*\n\]\n/,
      `memory_regions = [[0x8000_0000, ${size}, 7, 0]] # 1G\n`,
    );
  expectRule(commentLies, {
    faulty: { text: list('«0x1000_0000»') },
    clean: { text: list('0x4000_0000') },
  });
});

test('CPUs', () => {
  const x86 = { arch: 'x86_64' } as const;
  const cpus = (base: string) => vmFile({ base }, x86);
  const found = expectRule(commentLies, {
    faulty: cpus('phys_cpu_sets = «[4]» # CPU 4'),
    clean: [
      cpus('phys_cpu_sets = [4] # CPU 2'),
      cpus('phys_cpu_sets = [4] # 0b100'),
      cpus('phys_cpu_sets = [4] # not CPU 0'),
      cpus('phys_cpu_sets = [7] # CPUs 0-2'),
    ],
  });
  expect(titles(found)).toEqual([['Make the comment say CPU 2', 'Make the mask 0x10']]);
  expectRule(commentLies, {
    faulty: vmFile({ cpus: '«1» # 2 vCPUs', base: '' }, x86),
    clean: vmFile({ cpus: '1 # 1 vCPU', base: '' }, x86),
  });
  const bits = findingsOf(commentLies, cpus('phys_cpu_sets = [0x4] # 0b10'));
  expect(titles(bits)).toEqual([['Make the comment say 0b100', 'Make the mask 0x2']]);
});

test('a comment inside a row that has no size', () => {
  const table = (type: string) =>
    `\n[[kernel.memory_regions]]\ngpa = 0x8000_0000\nflags = 7\nmap_type = ${type} # MAP_ALLOC\n`;
  const text = vmText({ kernel: `${table('1')}${table('0')}` }).replace(
    /^memory_regions = \[[\s\S]*?^\]\n/m,
    '',
  );
  const found = findingsOf(commentLies, { text });
  expect(found.map(({ path }) => path)).toEqual([['kernel', 'memory_regions', 0, 'map_type']]);
});
