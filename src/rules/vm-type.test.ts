import { test } from 'vitest';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';
import { vmType } from './vm-type.ts';

test('a type above 2 is folded', () => {
  expectRule(vmType, { faulty: vmFile({ type: '«3»' }), clean: vmFile({ type: '2' }) });
});

test('also at top level, as before March 2025', () => {
  const flat = (type: string) =>
    `id = 1\nname = "n"\nvm_type = ${type}\ncpu_num = 1\nentry_point = 1\nkernel_path = "k"\nkernel_load_addr = 1\nmemory_regions = []\nemu_devices = []\npassthrough_devices = []\n`;
  expectRule(vmType, {
    faulty: { text: flat('«0x7»'), release: 'flat' },
    clean: { text: flat('0'), release: 'flat' },
  });
});
