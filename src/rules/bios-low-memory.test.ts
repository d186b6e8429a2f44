import { expect, test } from 'vitest';
import { biosLowMemory } from './bios-low-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const kernel = 'enable_bios = true';
const marked = (text: string) => text.replace('memory_regions', '«memory_regions»');

test('multiboot wants memory below 1 MiB', () => {
  const text = marked(vmText({ kernel, entry: '0x8000', load: '0x20_0000' }));
  expectRule(biosLowMemory, {
    faulty: { ...x86, text },
    clean: vmFile({ kernel, memory: '[0x0, 0x1000_0000, 0x7, 0],' }, x86),
  });
});

test('a hole in it counts too', () => {
  const memory = '[0x0, 0x7000, 0x7, 0], [0x8000, 0x8000, 0x7, 0],';
  const found = findingsOf(biosLowMemory, vmFile({ kernel, memory }, x86));
  expect(found).toMatchObject([{ severity: 'error', fixes: [] }]);
});

test('a warning where memory gets its address at boot', () => {
  const memory = '[0x0, 0x1000_0000, 0x7, 1],';
  expect(findingsOf(biosLowMemory, vmFile({ kernel, memory }, x86))).toMatchObject([{ severity: 'warning' }]);
});
