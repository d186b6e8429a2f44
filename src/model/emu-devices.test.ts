import { expect, test } from 'vitest';
import { EMU_GROUPS, emuDevicesOf, findEmuDevice } from './emu-devices.ts';
import { EMU_TYPES } from './emu-types.ts';
import { RELEASES } from './release.ts';

test.each(RELEASES)('%s: every type that the release has can be added', (release) => {
  const types = EMU_TYPES.filter((type) => type.releases.includes(release)).map(({ value }) => value);
  const known = emuDevicesOf(release).map(({ type }) => type);
  expect(types.filter((type) => !known.includes(type as bigint))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
  for (const device of emuDevicesOf(release)) expect(device.length > 0n && device.name !== '').toBe(true);
});

test('a number means another type in old releases', () => {
  expect(findEmuDevice(2n, '0.5')?.name).toBe('x86-com1');
  expect(findEmuDevice(2n, '0.1')?.name).toBe('gppt');
  expect(findEmuDevice(0x20n, '0.1')).toBeUndefined();
});

test('a GICv3 is distributor, redistributors and ITS, whose arguments have names', () => {
  const labels = EMU_GROUPS[0]?.types.map((type) =>
    findEmuDevice(type, '0.5')?.arguments.map(({ label }) => label),
  );
  expect(labels).toEqual([[], ['Number of CPUs', 'Stride', 'First physical CPU'], ['Host ITS address']]);
});
