import { expect, test } from 'vitest';
import { encodeNew } from './encode.ts';
import { findKey } from './vm-keys.ts';

const typeOf = (section: string, key: string) => {
  const spec = findKey(section, key);
  if (!spec) throw new Error(`no key ${key}`);
  return spec;
};

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
