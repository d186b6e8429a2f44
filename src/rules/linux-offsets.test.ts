import { expect, test } from 'vitest';
import { linuxOffsets } from './linux-offsets.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const identical = '[0x0, 0x1000_0000, 0x7, 1],';
const kernel = 'cmdline = "console=ttyS0"';

test('load addresses of a bzImage are distances', () => {
  expectRule(linuxOffsets, {
    faulty: vmFile({ kernel, memory: identical, load: '«0x20_0000»' }, x86),
    clean: vmFile({ kernel, memory: '[0x0, 0x1000_0000, 0x7, 0],', load: '0x20_0000' }, x86),
  });
  expect(findingsOf(linuxOffsets, vmFile({ memory: identical }, x86))).toEqual([]);
});
