import { expect, test } from 'vitest';
import { encodeInitial, encodeNumber, typeBelow } from './encode.ts';
import { findKey } from './vm-keys.ts';

const typeOf = (section: string, key: string, ...rest: readonly (string | number)[]) => {
  const spec = findKey(section, key);
  if (!spec) throw new Error(`no key ${key}`);
  return typeBelow(spec.type, rest);
};

test.each([
  [['kernel', 'entry_point'], '2G', 1n << 31n, '0x8000_0000'],
  [['kernel', 'entry_point'], '2147483648', 1n << 31n, '0x8000_0000'],
  [['base', 'id'], '12', 12n, undefined],
  [['base', 'id'], '1K', 1024n, '1024'],
  [['base', 'vm_type'], undefined, 1n, '1'],
  [['base', 'phys_cpu_sets', 0], '1', 1n, '0x1'],
  [['base', 'phys_cpu_ids', 1], undefined, 0n, '0'],
  [['base', 'phys_cpu_ids', 1], undefined, 256n, '0x100'],
  [['base', 'phys_cpu_ids', 1], '256', 256n, undefined],
  [['kernel', 'memory_regions', 3, 1], '512M', 512n << 20n, '0x2000_0000'],
  [['kernel', 'memory_regions', 3, 'size'], '64', 64n, '0x40'],
  [['devices', 'emu_devices', 0, 4], undefined, 33n, '0x21'],
  [['devices', 'emu_devices', 0, 3], '33', 33n, undefined],
  [['devices', 'emu_devices', 0, 5, 1], '128K', 1n << 17n, '0x2_0000'],
] as const)('a number of %j entered as %s is usually written', (path, entered, value, usual) => {
  const [section, key, ...rest] = path;
  const expected = { integer: value, ...(entered && { entered }), ...(usual && { usual }) };
  expect(encodeNumber(typeOf(section, key, ...rest), value, entered)).toEqual(expected);
});

test('of a place that nobody knows, plain digits stay and a quantity becomes hexadecimal', () => {
  expect(encodeNumber(undefined, 4096n, '4096')).toEqual({ integer: 4096n, entered: '4096' });
  expect(encodeNumber(undefined, 4096n, '4K')).toMatchObject({ usual: '0x1000' });
});

test('a number that a table of keys offers may change its style, a text is as it stands', () => {
  expect(encodeInitial('0x800_0000')).toEqual({ integer: 0x800_0000n, usual: '0x800_0000' });
  expect(encodeInitial('"device"')).toEqual({ literal: '"device"' });
  expect(encodeInitial('[]')).toEqual({ literal: '[]' });
});
