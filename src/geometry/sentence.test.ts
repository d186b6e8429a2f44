import { expect, test } from 'vitest';
import { formatFoldSentence, formatRegionSentence } from './sentence.ts';
import { testRegion } from './test-region.ts';
import { formatAmount, formatBriefly, formatNames, formatRange, formatRoughly } from './words.ts';

const ram = testRegion({ kind: 'identical', name: 'System RAM', start: 0x8000_0000n, end: 0x9000_0000n });
const zephyr = testRegion({ kind: 'identical', name: 'zephyr RAM', start: 0x8f00_0000n, end: 0x9f00_0000n });

test('a region says name, inclusive range, size, kind and what it overlaps', () => {
  expect(formatRegionSentence(ram, [zephyr])).toBe(
    'System RAM, 0x8000_0000 to 0x8fff_ffff, 256 MiB, identical; overlaps zephyr RAM.',
  );
});

test('it says where the host side is when that is known and different', () => {
  const uart = testRegion({
    name: 'uart',
    start: 0x900_0000n,
    end: 0x900_1000n,
    host: { kind: 'at', start: 0x904_0000n },
  });
  expect(formatRegionSentence(uart)).toBe(
    'uart, 0x900_0000 to 0x900_0fff, 4 KiB, passthrough, host 0x904_0000.',
  );
});

test('memory chosen at boot has no address, a ghost says that it is not used', () => {
  expect(formatRegionSentence({ ...ram, presence: 'boot' })).toBe(
    'System RAM, 256 MiB, identical, address chosen at boot, 2 MiB aligned.',
  );
  expect(formatRegionSentence({ ...ram, presence: 'ghost', problem: 'warning' })).toBe(
    'System RAM, 0x8000_0000 to 0x8fff_ffff, 256 MiB, identical, configured, not used by this release; has a warning.',
  );
});

test('ports are counted, not measured', () => {
  const com1 = testRegion({
    name: 'com1',
    kind: 'emulated',
    start: 0x3f8n,
    end: 0x400n,
    host: { kind: 'none' },
  });
  expect(formatRegionSentence(com1, [], 'ports')).toBe('com1, 0x3f8 to 0x3ff, 8 ports, emulated.');
});

test('a fold says how many, from what to what, and what Enter does', () => {
  expect(formatFoldSentence([ram, zephyr], zephyr.end, 2, true)).toBe(
    '2 regions, System RAM to zephyr RAM, 0x8000_0000 to 0x9eff_ffff, folded; 2 of them overlap; Enter opens them.',
  );
});

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and others'],
])('%j reads %s', (names, text) => {
  expect(formatNames(names)).toBe(text);
});

test.each([
  [67_532_000_000_000n, '61.4 TiB'],
  [4096n, '4 KiB'],
  [4_257_218_560n, '3.96 GiB'],
  [1n << 63n, '8 EiB'],
  [1023n, '1023 B'],
])('%d bytes is roughly %s, never more than it is', (bytes, text) => {
  expect(formatRoughly(bytes, 'bytes')).toBe(text);
});

test('a label has the exact size where it is short, else a rough one that says so', () => {
  expect(formatBriefly(0x1000_0000n, 'bytes')).toBe('256 MiB');
  expect(formatBriefly(0x1000_0010n, 'bytes')).toBe('≈ 256 MiB');
  expect(formatBriefly(23_552n, 'ports')).toBe('23,552 ports');
});

test('ranges are inclusive, ports have their own words', () => {
  expect(formatRange(0x8000_0000n, 0x9000_0000n)).toBe('0x8000_0000 – 0x8fff_ffff');
  expect(formatAmount(1n, 'ports')).toBe('1 port');
  expect(formatAmount(23552n, 'ports')).toBe('23,552 ports');
});
