import { expect, test } from 'vitest';
import { kernelOutsideMemory } from './kernel-outside-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each(['0.1', '0.1-dtb', '0.3', '0.5'] as const)('a kernel beside all memory, in %s', (release) => {
  const found = expectRule(kernelOutsideMemory, {
    faulty: vmFile({ load: '«0x9000_0000»' }, { release }),
    clean: vmFile({ load: '0x8fff_f000' }, { release }),
  });
  expect(found[0]).toMatchObject({
    severity: 'error',
    message: expect.stringContaining('[0x8000_0000, 0x9000_0000)'),
  });
});

test('nothing is said where the kernel follows main memory, or no memory is given', () => {
  const identical = { load: '0x1000', memory: '[0x8000_0000, 0x1000_0000, 0x7, 1],' };
  expect(findingsOf(kernelOutsideMemory, vmFile(identical))).toEqual([]);
  expect(findingsOf(kernelOutsideMemory, vmFile({ load: '0x1000', memory: '' }))).toEqual([]);
});

test('until 0.3 a window of a device will do', () => {
  const passthrough = '["flash", 0x1000_0000, 0x1000_0000, 0x10_0000, 0]';
  const parts = { load: '0x1000_0000', passthrough };
  expect(findingsOf(kernelOutsideMemory, vmFile(parts, { release: '0.1' }))).toEqual([]);
  expect(findingsOf(kernelOutsideMemory, vmFile(parts, { release: '0.5' }))).toHaveLength(1);
});

test('only a warning where other memory gets its address at boot', () => {
  const memory = '[0x8000_0000, 0x1000_0000, 0x7, 0], [0x9000_0000, 0x1000_0000, 0x7, 1],';
  expect(findingsOf(kernelOutsideMemory, vmFile({ load: '0x9000_0000', memory }))).toMatchObject([
    { severity: 'warning' },
  ]);
});
