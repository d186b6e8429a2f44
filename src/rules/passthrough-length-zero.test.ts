import { expect, test } from 'vitest';
import { passthroughLengthZero } from './passthrough-length-zero.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const row = (length: string) => `["uart", 0x900_0000, 0x900_0000, ${length}, 1]`;

test.each(['0.1', '0.1-dtb', '0.3'] as const)('a device without a length, in %s', (release) => {
  expectRule(passthroughLengthZero, {
    faulty: vmFile({ passthrough: row('«0»') }, { release }),
    clean: vmFile({ passthrough: row('0x1000') }, { release }),
  });
});

test.each(['0.3', '0.5'] as const)('a window without one, in %s', (release) => {
  const windows = (rows: string) => ({
    devices: `interrupt_mode = "passthrough"\npassthrough_addresses = [${rows}]`,
  });
  expectRule(passthroughLengthZero, {
    faulty: vmFile(windows('[0x900_0000, «0x0»]'), { release }),
    clean: vmFile(windows('[0x900_0000, 0x1000]'), { release }),
  });
  expect(findingsOf(passthroughLengthZero, vmFile(windows('[0x900_0000]'), { release }))).toHaveLength(1);
});

test('paths have none, and in 0.5 the parser tells of devices', () => {
  expect(findingsOf(passthroughLengthZero, vmFile({ passthrough: '["/"]' }, { release: '0.3' }))).toEqual([]);
  expect(findingsOf(passthroughLengthZero, vmFile({ passthrough: row('0') }))).toEqual([]);
});
