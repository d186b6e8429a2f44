import { expect, test } from 'vitest';
import {
  findBits,
  findCpuCount,
  findCpus,
  findMapTypes,
  findSizes,
  formatLike,
  isOwnSize,
  mayStateSomething,
  type StatedSize,
  sizeAgrees,
} from './stated.ts';

const KIB = 1024n;
const MIB = KIB * KIB;
const GIB = MIB * KIB;

test.each([
  ['System RAM 1G MAP_IDENTICAL', GIB],
  ['Low RAM\t\t    16M 0b00111 R|W|EXECUTE', 16n * MIB],
  ['intc \t\t    4K  0b10111 R|W|DEVICE', 4n * KIB],
  ['ram 1792MB', 1792n * MIB],
  ['Vgicdv2  4k irq-25 EmuDeviceTGicdV2', 4n * KIB],
  ['128M MAP_IDENTICAL for DMA', 128n * MIB],
  ['UEFI firmware window 4M', 4n * MIB],
  ['1.5 GiB, shared', (3n * GIB) / 2n],
  ['(64 MiB)', 64n * MIB],
  ['size: 2T', 2048n * GIB],
  ['size=64M', 64n * MIB],
  ['RAM - 64M', 64n * MIB],
  ['RAM: 1G', GIB],
] as const)('%j states a size', (comment, bytes) => {
  const found = findSizes(comment).filter((size) => isOwnSize(comment, size));
  expect(found.map((size) => size.bytes)).toEqual([bytes]);
  for (const { start, end, text } of found) expect(comment.slice(start, end)).toBe(text);
});

test.each([
  '1 vcpu, stride 0x20000, starts with pcpu 0',
  'a003000.virtio_mmio virtio_mmio@a003000',
  'starts at 1G',
  'below 4G',
  'first 16M of RAM',
  '2M aligned',
  '2 MiB alignment',
  '4K pages',
  'arceos parallel need 64MB ram',
  'was 1G',
  '2 x 512M',
  '512M x 2',
  '512M + 64K',
  'PLIC  0x21_0000',
  '100 MHz',
  '1Gbit',
  '10 MB/s',
  'mt8183-16M-rev',
  'irq-25',
  'host_gits_base',
  'v1.5M2',
  'at most 1G',
  '>= 1G',
  '2G - 64K',
  '10G NIC',
  'gmac, 1G ethernet',
  'emmc 32G',
  '2M huge pages',
  'part of the 1G',
  '5G modem',
])('%j states none', (comment) => {
  expect(findSizes(comment).filter((size) => isOwnSize(comment, size))).toEqual([]);
});

test.each([
  ['System RAM 1G MAP_IDENTICAL', 1n],
  ['Low RAM MAP_ALLOC', 0n],
  ['map_reserved', 2n],
  ['MapIdentical', 1n],
  ['map_type = 2', 2n],
  ['map type 0', 0n],
] as const)('%j states a map type', (comment, mapType) => {
  expect(findMapTypes(comment).map((found) => found.mapType)).toEqual([mapType]);
});

test.each([
  'reserved for DMA',
  'identical to VM 1',
  'not MAP_IDENTICAL',
  'was MAP_ALLOC',
  'MAP_ALLOC or MAP_IDENTICAL',
  'use MAP_RESERVED later',
  'MAP_IDENTICALLY',
  'ioremap_alloc',
])('%j states none', (comment) => {
  expect(findMapTypes(comment)).toEqual([]);
});

test('bits', () => {
  expect(findBits('16M 0b00111 R|W').map((found) => found.bits)).toEqual([7n]);
  expect(findBits('0b1_0111').map((found) => found.bits)).toEqual([23n]);
  expect(findBits('was 0b111')).toEqual([]);
  expect(findBits('0b112 x0b1 0x0b1')).toEqual([]);
});

test.each([
  ['CPU 2', [2]],
  ['cpus 0-3', [0, 1, 2, 3]],
  ['pinned to cores 4 and 5', [4, 5]],
  ['CPU 0, 2', [0, 2]],
  ['pcpu 1 only', [1]],
] as const)('%j names CPUs', (comment, cpus) => {
  expect([...(findCpus(comment) ?? [])]).toEqual(cpus);
});

test.each(['2 CPUs', 'not CPU 0', 'CPU 0 is for the host', 'CPU mask', 'CPU 3-1', 'CPU 99', 'cpu type 2'])(
  '%j names none',
  (comment) => {
    expect(findCpus(comment)).toBeUndefined();
  },
);

test('numbers of CPUs', () => {
  expect(findCpuCount('2 vCPUs')).toBe(2n);
  expect(findCpuCount('8 cores')).toBe(8n);
  expect(findCpuCount('1 vcpu, stride 0x20000')).toBeUndefined();
});

const size = (text: string) => findSizes(text)[0] as StatedSize;

test.each([
  ['1G', GIB, true],
  ['1G', 512n * MIB, false],
  ['1G', 256n * MIB, false],
  ['3G', 0xd550_0000n, true],
  ['3G', 0xe6c0_0000n, false],
  ['4K', 0x1_0000n, false],
  ['16M', 17n * MIB, false],
  ['1.5G', 1500n * MIB, true],
  ['256MB', 256_000_000n, true],
  ['1G', 0n, false],
] as const)('%s beside %d: %s', (text, actual, agrees) => {
  expect(sizeAgrees(size(text), actual)).toBe(agrees);
});

test.each([
  ['1G', 256n * MIB, '256M'],
  ['4k', 0x1_0000n, '64k'],
  ['512MB', 768n * MIB, '768MB'],
  ['64 MiB', 2n * GIB, '2 GiB'],
  ['3G', 0xe6c0_0000n, '3692M'],
  ['1G', 0x10_f000n, '1084K'],
  ['1G', 0x801n, undefined],
  ['1G', 0n, undefined],
] as const)('%s as %d is %s', (text, bytes, formatted) => {
  expect(formatLike(size(text), bytes)).toBe(formatted);
});

test('a comment of thousands of characters is prose and states nothing', () => {
  const note = `RAM 1G MAP_ALLOC 0b101 ${' '.repeat(900)}`;
  const prose = `RAM 1G MAP_ALLOC 0b101 ${' '.repeat(1900)}`;
  const found = (text: string) => [
    mayStateSomething(text),
    findSizes(text).length,
    findMapTypes(text).length,
    findBits(text).length,
  ];
  expect(found(note)).toEqual([true, 1, 1, 1]);
  expect(found(prose)).toEqual([false, 0, 0, 0]);
  expect([findCpus(`CPU 2${' '.repeat(1900)}`), findCpuCount(`2 CPUs${' '.repeat(1900)}`)]).toEqual([
    undefined,
    undefined,
  ]);
});
