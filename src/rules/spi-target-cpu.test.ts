import { expect, test } from 'vitest';
import { spiTargetCpu } from './spi-target-cpu.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const GICD = '["gicd", 0x800_0000, 0x1_0000, 0, 0x21, []]';

test('the mask names another CPU than id − 1', () => {
  const release = '0.1-dtb';
  expectRule(spiTargetCpu, {
    faulty: vmFile({ id: '«1»', base: 'phys_cpu_sets = [4]', emulated: GICD }, { release }),
    clean: [
      vmFile({ id: '3', base: 'phys_cpu_sets = [4]', emulated: GICD }, { release }),
      vmFile({ id: '1', base: 'phys_cpu_sets = [6]', emulated: GICD }, { release }),
      vmFile({ id: '1', base: 'phys_cpu_sets = [4]' }, { release }),
      vmFile({ id: '1', base: 'phys_cpu_sets = [4]', emulated: GICD, devices: '' }, { release }),
    ],
  });
});

test('ids are counted by the board’s tree', () => {
  const file = (id: string, cpu: string, name: string) =>
    vmFile({ id, base: `phys_cpu_ids = [${cpu}]\nphys_cpu_sets = [1]`, emulated: GICD }, { name });
  expectRule(spiTargetCpu, {
    faulty: file('«1»', '0x100', 'e2000.toml'),
    clean: [
      file('3', '0x100', 'e2000.toml'),
      file('1', '0x100', 'unknown.toml'),
      file('1', '0x300', 'e2000.toml'),
    ],
  });
  expect(findingsOf(spiTargetCpu, file('1', '0x100', 'e2000.toml'))[0]?.message).toContain('bound to CPU 2');
});
