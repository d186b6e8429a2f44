import { expect, test } from 'vitest';
import { dtbOverKernel } from './dtb-over-kernel.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const at = (address: string) => `dtb_path = "/a.dtb"\ndtb_load_addr = ${address}`;

test('both at one address', () => {
  const found = expectRule(dtbOverKernel, {
    faulty: vmFile({ kernel: at('«0x8020_0000»') }),
    clean: vmFile({ kernel: at('0x8800_0000') }),
  });
  expect(found).toMatchObject([{ severity: 'warning' }]);
});

test('harmless where the tree follows main memory', () => {
  const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
  const found = findingsOf(dtbOverKernel, vmFile({ memory, kernel: at('0x8020_0000') }));
  expect(found).toMatchObject([{ severity: 'info' }]);
});

test('no tree, no overlap', () => {
  const kernel = 'dtb_load_addr = 0x8020_0000';
  expect(findingsOf(dtbOverKernel, vmFile({ kernel }, { release: '0.1' }))).toEqual([]);
});
