import { expect, test } from 'vitest';
import { checkEcamSize } from './platform-ecam-size.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const text = (end: string, rows: string) =>
  `arch = "x86_64"\n[devices]\nmmio-regions = [${rows}]\npci-ecam-base = 0xf400_0000\npci-bus-end = ${end}\n`;

test('a region shorter than 1 MiB a bus can grow, or the last bus come down', () => {
  const faulty = text('«0xff»', '[0xf400_0000, 0x100_0000]');
  expect(markFindings(checkEcamSize, faulty)).toBe(faulty);
  expect(fixFirst(checkEcamSize, faulty)).toBe(text('0xff', '[0xf400_0000, 0x1000_0000]'));
  expect(fixFirst(checkEcamSize, faulty, {}, 1)).toBe(text('0xf', '[0xf400_0000, 0x100_0000]'));
});

test('a region with a neighbour cannot grow over it', () => {
  const faulty = text('«0xff»', '[0xf400_0000, 0x100_0000], [0xfec0_0000, 0x1000]');
  expect(markFindings(checkEcamSize, faulty)).toBe(faulty);
  expect(fixFirst(checkEcamSize, faulty)).toContain('pci-bus-end = 0xf\n');
});

test.each([
  text('0xf', '[0xf400_0000, 0x100_0000]'),
  text('0x1f', '[0xf400_0000, 0x100_0000], [0xf500_0000, 0x100_0000]'),
  text('0xff', ''),
])('%j is fine', (clean) => {
  expect(markFindings(checkEcamSize, clean)).toBe(clean);
});
