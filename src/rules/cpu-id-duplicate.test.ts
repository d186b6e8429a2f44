import { test } from 'vitest';
import { cpuIdDuplicate } from './cpu-id-duplicate.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('the same id twice', () => {
  expectRule(cpuIdDuplicate, {
    faulty: vmFile({ cpus: '3', base: 'phys_cpu_ids = [0x100, 0, «0x1_00»]' }),
    clean: vmFile({ cpus: '2', base: 'phys_cpu_ids = [0x100, 0]' }),
  });
});
