import { test } from 'vitest';
import { policyPassthrough } from './policy-passthrough.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('the whole address space', () => {
  const devices = (policy: string) => `interrupt_mode = "passthrough"\naddress_space_policy = ${policy}`;
  expectRule(policyPassthrough, {
    faulty: vmFile({ devices: devices('«"pt"»') }),
    clean: vmFile({ devices: devices('"virtual"') }),
  });
});
