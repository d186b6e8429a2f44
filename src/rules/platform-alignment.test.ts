import { expect, test } from 'vitest';
import { checkAlignment } from './platform-alignment.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const rows = (list: string) => `arch = "x86_64"\n[devices]\nmmio-regions = [${list}] # [(uint, uint)]\n`;

test.each([
  [rows('[0x1000, 0x1000], «[0x2010, 0x20]»'), rows('[0x1000, 0x1000], [0x2000, 0x1000]')],
  [rows('«[0x1000, 0x800]», [0x2000, 0x1000]'), rows('[0x1000, 0x1000], [0x2000, 0x1000]')],
  [rows('[0x1000, 0x1000], «[0x1800, 0x1000]»'), undefined],
  [rows('«[0x1000, 0]»'), undefined],
  ['[plat]\nkernel-base-paddr = «0x20_0800»\n', undefined],
])('%j is not made of pages', (text, fixed) => {
  expect(markFindings(checkAlignment, text)).toBe(text);
  expect(fixFirst(checkAlignment, text)).toBe(fixed);
});

test.each([rows('[0x1000, 0x1000]'), '[plat]\nkernel-base-paddr = 0x4008_0000\n'])('%j is fine', (text) => {
  expect(markFindings(checkAlignment, text)).toBe(text);
});
