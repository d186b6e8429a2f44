import { expect, test } from 'vitest';
import { hostMemoryOverlap } from './host-memory-overlap.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const row = (range: string, type: string, release: '0.1' | '0.3' | '0.5' = '0.5') =>
  vmFile(
    { memory: `${range.startsWith('«') ? `«[${range.slice(1)}, 7, ${type}]»` : `[${range}, 7, ${type}]`}` },
    { release },
  );

test('reserved memory of two VMs, in both files', () => {
  const found = expectRule(hostMemoryOverlap, {
    faulty: [row('«0x9000_0000, 0x1000_0000', '2'), row('0x9800_0000, 0x1000_0000', '2')],
    clean: [row('0x9000_0000, 0x800_0000', '2'), row('0x9800_0000, 0x1000_0000', '2')],
  });
  expect(found.map((finding) => [finding.severity, finding.file, finding.related[0]?.file])).toEqual([
    ['warning', 'vm0.toml', 'vm1.toml'],
    ['warning', 'vm1.toml', 'vm0.toml'],
  ]);
});

test('identical memory clashes in 0.1 and is only written alike later', () => {
  const pair = (release: '0.1' | '0.3') =>
    findingsOf(
      hostMemoryOverlap,
      row('0x9000_0000, 0x1000_0000', '1', release),
      row('0x9000_0000, 0x1000_0000', '1', release),
    ).map((finding) => finding.severity);
  expect(pair('0.1')).toEqual(['error', 'error']);
  expect(pair('0.3')).toEqual(['info', 'info']);
});

test('allocated memory is taken from wherever it is free', () => {
  const file = row('0x9000_0000, 0x1000_0000', '0');
  expect(findingsOf(hostMemoryOverlap, file, file, row('0x9000_0000, 0x1000', '2'))).toEqual([]);
});
