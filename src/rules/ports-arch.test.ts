import { expect, test } from 'vitest';
import { portsArch } from './ports-arch.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('ports on aarch64', () => {
  const devices = 'interrupt_mode = "passthrough"\n«passthrough_ports» = [[0x60, 1]]';
  expectRule(portsArch, {
    faulty: vmFile({ devices }),
    clean: vmFile({ devices: 'interrupt_mode = "passthrough"\npassthrough_ports = []' }),
  });
  expect(findingsOf(portsArch, vmFile({ devices }, { arch: 'x86_64' }))).toEqual([]);
});
