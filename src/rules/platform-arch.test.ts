import { expect, test } from 'vitest';
import { checkArch } from './platform-arch.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

test.each([
  ['arch = «"x86-64"» # str\n', undefined, 'arch = "x86_64" # str\n'],
  ['arch = «"mips"»\n', undefined, undefined],
  ['arch = «"aarch64"»\n', 'riscv64-qemu-virt', 'arch = "riscv64"\n'],
  ['«»platform = "x86-pc" # str\n', 'x86-pc', 'arch = "x86_64" # str\nplatform = "x86-pc" # str\n'],
])('%j in %s is for another architecture', (text, stem, fixed) => {
  expect(markFindings(checkArch, text, { stem })).toBe(text);
  expect(fixFirst(checkArch, text, { stem })).toBe(fixed);
});

test.each([
  ['arch = "x86_64"\n', 'x86-qemu-q35'],
  ['arch = "loongarch64"\n', 'axconfig'],
  ['arch = "aarch64"\n', undefined],
  ['smp = 1\n', 'defconfig'],
])('%j in %s is fine', (text, stem) => {
  expect(markFindings(checkArch, text, { stem })).toBe(text);
});
