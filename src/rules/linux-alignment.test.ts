import { expect, test } from 'vitest';
import { linuxAlignment } from './linux-alignment.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const path = '"/guest/Image"';

test.each([
  ['aarch64', '«0x8010_0000»', '0x8008_0000'],
  ['riscv64', '«0x8008_0000»', '0x8020_0000'],
] as const)('Linux for %s lies on 2 MiB', (arch, bad, good) => {
  expectRule(linuxAlignment, {
    faulty: vmFile({ path, load: bad }, { arch }),
    clean: vmFile({ path, load: good }, { arch }),
  });
});

test('a bzImage starts from 1 MiB on', () => {
  const memory = '[0x0, 0x1000_0000, 0x7, 0],';
  const x86 = { arch: 'x86_64' } as const;
  expectRule(linuxAlignment, {
    faulty: vmFile({ memory, path: '"/guest/bzImage"', load: '«0x8_0000»' }, x86),
    clean: vmFile({ memory, path: '"/guest/bzImage"', load: '0x10_0000' }, x86),
  });
});

test('other kernels and moved ones are left alone', () => {
  expect(findingsOf(linuxAlignment, vmFile({ load: '0x8010_0000' }))).toEqual([]);
  const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
  expect(findingsOf(linuxAlignment, vmFile({ path, memory, load: '0x8010_0000' }))).toEqual([]);
});
