import { expect, test } from 'vitest';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';
import { vmIdZero } from './vm-id-zero.ts';

test('id 0 underflows where interrupts are passed through', () => {
  const [finding] = expectRule(vmIdZero, { faulty: vmFile({ id: '«0»' }), clean: vmFile({ id: '1' }) });
  expect(finding?.severity).toBe('error');
});

test('else it is a trap', () => {
  const found = findingsOf(vmIdZero, vmFile({ id: '0', devices: '' }, { release: '0.3' }));
  expect(found.map((finding) => finding.severity)).toEqual(['warning']);
});

test('elsewhere it is harmless', () => {
  for (const target of [{ arch: 'x86_64' }, { release: '0.1' }] as const)
    expect(findingsOf(vmIdZero, vmFile({ id: '0' }, target))).toEqual([]);
});
