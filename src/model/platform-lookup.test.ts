import { expect, test } from 'vitest';
import {
  findPlatformItem,
  findRanges,
  findText,
  findUint,
  placeOfKey,
  platformFormat,
} from './platform-lookup.ts';
import { platformOf } from './test-platform.ts';

test.each([
  ['arch = "x86_64"\n[plat]\n', 'seed'],
  ['[plat]\nfamily = "x86-pc"\n', 'seed'],
  ['arch = "x86_64"\npackage = "axplat-x86-pc"\n', 'package'],
  ['smp = 1\n', 'defconfig'],
  ['arch = "aarch64"\nphys-memory-base = 0\n', 'flat'],
])('%j is a %s file', (text, format) => {
  expect(platformFormat(platformOf(text).config)).toBe(format);
});

test('a key is found under the name of its format', () => {
  const both = '[devices]\nmmio-regions = []\nmmio-ranges = []\n';
  expect(findPlatformItem(platformOf(`arch = ""\n${both}`).config, 'mmio-regions')?.key).toBe('mmio-regions');
  expect(findPlatformItem(platformOf(`package = ""\n${both}`).config, 'mmio-regions')?.key).toBe(
    'mmio-ranges',
  );
  expect(placeOfKey(platformOf('package = ""\n').config, 'mmio-regions')).toEqual(['devices', 'mmio-ranges']);
});

test('a key at the wrong place is not found', () => {
  const { config } = platformOf('arch = "a"\nuart-irq = 1\n[plat]\narch = "b"\n[other]\nfamily = "x"\n');
  expect(findUint(config, 'uart-irq')).toBeUndefined();
  expect(findText(config, 'arch')).toBe('a');
  expect(findText(config, 'family')).toBeUndefined();
});

test('rows are pairs of numbers, quoted or not', () => {
  const { config } = platformOf(
    'arch = ""\n[devices]\nmmio-regions = [\n  ["0x10", 2], # one\n  [1],\n  [3, 4],\n]\n',
  );
  expect(
    findRanges(config, 'mmio-regions').map(({ start, size, label, path }) => [start, size, label, path]),
  ).toEqual([
    [16n, 2n, 'one', ['devices', 'mmio-regions', 0]],
    [3n, 4n, undefined, ['devices', 'mmio-regions', 2]],
  ]);
});
