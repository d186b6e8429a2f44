import { expect, test } from 'vitest';
import { memoryOverHypervisor } from './memory-over-hypervisor.ts';
import { platformFile } from './test-host.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const host = platformFile({ memory: '0x4000_0000' });

test('reserved memory over the heap', () => {
  const [finding] = expectRule(memoryOverHypervisor, {
    faulty: [host, vmFile({ memory: '«[0x7000_0000, 0x1000_0000, 7, 2]»' })],
    clean: [host, vmFile({ memory: '[0x8000_0000, 0x1000_0000, 7, 2],\n  [0x4000_0000, 0x20_0000, 7, 2]' })],
  });
  expect(finding?.message).toContain('AxVisor itself is at [0x4020_0000, 0x8000_0000)');
});

test('identical memory of 0.1 is claimed from the heap, but not over the image', () => {
  const row = (range: string) => vmFile({ memory: `[${range}, 7, 1]` }, { release: '0.1' });
  expect(findingsOf(memoryOverHypervisor, host, row('0x7000_0000, 0x1000_0000'))).toEqual([]);
  const found = findingsOf(memoryOverHypervisor, host, row('0x4000_0000, 0x1000_0000'));
  expect(found.map((finding) => finding.severity)).toEqual(['error']);
});
