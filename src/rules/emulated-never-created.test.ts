import { expect, test } from 'vitest';
import { emulatedNeverCreated } from './emulated-never-created.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const emulated = '["gic", 0x800_0000, 0x1_0000, 0, 1, []]';

test('0.1 creates none', () => {
  expectRule(emulatedNeverCreated, {
    faulty: { release: '0.1', text: vmText({ emulated }).replace('emu_devices', '«emu_devices»') },
    clean: vmFile({}, { release: '0.1' }),
  });
  expect(findingsOf(emulatedNeverCreated, vmFile({ emulated }, { release: '0.3' }))).toEqual([]);
});
