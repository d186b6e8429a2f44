import { expect, test } from 'vitest';
import { memoryAcrossRam } from './memory-across-ram.ts';
import { platformFile } from './test-host.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const host = platformFile({ memory: '0x4000_0000' });
const row = (range: string, type = '2') => vmFile({ memory: `[${range}, 7, ${type}]` });

test('reserved memory that begins in RAM and ends behind it', () => {
  const [finding] = expectRule(memoryAcrossRam, {
    faulty: [host, vmFile({ memory: '«[0x7000_0000, 0x2000_0000, 7, 2]»' })],
    clean: [
      host,
      row('0x7000_0000, 0x1000_0000'),
      row('0x9000_0000, 0x1000_0000'),
      row('0x7000_0000, 0x2000_0000', '0'),
    ],
  });
  expect(finding?.related[0]?.file).toBe('host.toml');
});

test('identical memory lies where it is written up to mid 2025 only', () => {
  const file = row('0x7000_0000, 0x2000_0000', '1');
  expect(findingsOf(memoryAcrossRam, host, { ...file, release: '0.1' })).toHaveLength(1);
  expect(findingsOf(memoryAcrossRam, host, file)).toEqual([]);
});
