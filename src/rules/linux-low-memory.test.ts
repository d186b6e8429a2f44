import { expect, test } from 'vitest';
import { linuxLowMemory } from './linux-low-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const kernel = 'cmdline = "console=ttyS0"';
const marked = (text: string) => text.replace('memory_regions', '«memory_regions»');

test('a bzImage wants memory below 1 MiB', () => {
  const memory = '[0x10_0000, 0x1000_0000, 0x7, 0],';
  expectRule(linuxLowMemory, {
    faulty: { ...x86, text: marked(vmText({ kernel, memory, entry: '0x8000', load: '0x20_0000' })) },
    clean: vmFile({ kernel, memory: '[0x0, 0x1000_0000, 0x7, 0],' }, x86),
  });
});

test('a row of its own beside identical memory will do', () => {
  const memory = '[0x0, 0x1000_0000, 0x7, 1], [0x0, 0x10_0000, 0x7, 0],';
  expect(findingsOf(linuxLowMemory, vmFile({ kernel, memory }, x86))).toEqual([]);
});

test('what does not look like Linux is left alone', () => {
  const memory = '[0x10_0000, 0x1000_0000, 0x7, 0],';
  expect(findingsOf(linuxLowMemory, vmFile({ memory }, x86))).toEqual([]);
  expect(findingsOf(linuxLowMemory, vmFile({ memory, path: '"/guest/bzImage"' }, x86))).toHaveLength(1);
});
