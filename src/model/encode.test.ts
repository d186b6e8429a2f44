import { expect, test } from 'vitest';
import { encodeInitial, encodeNew, encodeRow, encodeValue } from './encode.ts';
import { findKey } from './vm-keys.ts';
import { MEMORY_ROW, PASSTHROUGH_ROW } from './vm-rows.ts';

const typeOf = (section: string, key: string) => {
  const spec = findKey(section, key);
  if (!spec) throw new Error(`no key ${key}`);
  return spec;
};

test('over an existing literal the bare value is written', () => {
  expect(encodeValue(0x8020_0000n)).toBe(0x8020_0000n);
  expect(encodeValue([1n, 2n])).toEqual([1n, 2n]);
  expect(encodeValue('arceos')).toBe('arceos');
});

test.each([
  ['kernel', 'entry_point', 0x8020_0000n, { literal: '0x8020_0000' }],
  ['base', 'id', 12n, { literal: '12' }],
  ['base', 'vm_type', 1n, { literal: '1' }],
  ['base', 'phys_cpu_sets', [1n, 0x10n], [{ literal: '0x1' }, { literal: '0x10' }]],
  ['base', 'phys_cpu_ids', [0n, 0x100n], [{ literal: '0' }, { literal: '0x100' }]],
  ['base', 'name', 'linux', 'linux'],
  ['kernel', 'enable_bios', true, true],
  ['devices', 'excluded_devices', [['/pcie@10000000']], [['/pcie@10000000']]],
] as const)('a new %s.%s', (section, key, value, written) => {
  expect(encodeNew(typeOf(section, key).type, value)).toEqual(written);
});

test('a new key starts as the table says', () => {
  expect(encodeInitial(typeOf('kernel', 'bios_load_addr'))).toEqual({ literal: '0x8000' });
});

test('a new row holds every column in order, given cells in the usual style', () => {
  expect(encodeRow(MEMORY_ROW, { gpa: 0x4000_0000n, map_type: 1n })).toEqual([
    { literal: '0x4000_0000' },
    { literal: '0x1000_0000' },
    { literal: '0x7' },
    { literal: '1' },
  ]);
  expect(encodeRow(PASSTHROUGH_ROW)).toHaveLength(PASSTHROUGH_ROW.columns.length);
});
