import { expect, test } from 'vitest';
import { intxOneVm } from './intx-one-vm.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;

test('two VMs of x86_64 with images from the filesystem', () => {
  const found = expectRule(intxOneVm, {
    faulty: [vmFile({ devices: 'interrupt_mode = «"passthrough"»' }, x86), vmFile({}, x86)],
    clean: [vmFile({}, x86), vmFile({ place: 'memory' }, x86), vmFile({ devices: '' }, x86)],
  });
  expect(found.map((finding) => finding.file)).toEqual(['vm0.toml', 'vm1.toml']);
  expect(findingsOf(intxOneVm, vmFile({}), vmFile({}))).toEqual([]);
});
