import { expect, test } from 'vitest';
import { findNear } from './suggest.ts';
import { KEY_ORDER } from './vm-keys.ts';

test.each([
  ['ID', 'base', 'id'],
  ['cpu-num', 'base', 'cpu_num'],
  ['phys_cpu_id', 'base', 'phys_cpu_ids'],
  ['entrypoint', 'kernel', 'entry_point'],
  ['entry_pont', 'kernel', 'entry_point'],
  ['kernel_laod_addr', 'kernel', 'kernel_load_addr'],
  ['xx', 'base', undefined],
  ['virtio_blk_mmio', 'devices', undefined],
  ['interupt_mode', 'devices', 'interrupt_mode'],
] as const)('%s in [%s] is meant as %s', (word, section, key) => {
  expect(findNear(word, KEY_ORDER[section])).toBe(key);
});
