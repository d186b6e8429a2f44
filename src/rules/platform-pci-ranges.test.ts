import { expect, test } from 'vitest';
import { checkPciRanges } from './platform-pci-ranges.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const text = (windows: string) =>
  `arch = "x86_64"\n[devices]\nmmio-regions = [[0x4000_0000, 0x4000_0000]]\npci-ranges = ${windows}\n`;

test.each([
  [text('«[[0x4000_0000, 0x4000_0000]]»'), undefined],
  [
    text('[[0x4000_0000, 0x4000_0000], «[0x300_0000, 0x1_0000]»]'),
    text('[[0x300_0000, 0x1_0000], [0x4000_0000, 0x4000_0000]]'),
  ],
])('%j gives PCI devices no address', (faulty, fixed) => {
  expect(markFindings(checkPciRanges, faulty)).toBe(faulty);
  expect(fixFirst(checkPciRanges, faulty)).toBe(fixed);
});

test('a second window that nothing maps gets a region', () => {
  const faulty = text('[[0x300_0000, 0x1_0000], «[0x2000_0000, 0x1000]»]');
  expect(markFindings(checkPciRanges, faulty)).toBe(faulty);
  expect(fixFirst(checkPciRanges, faulty)).toContain('[[0x4000_0000, 0x4000_0000], [0x2000_0000, 0x1000]]');
});

test.each([text('[]'), text('[[0x300_0000, 0x1_0000], [0x4000_0000, 0x4000_0000]]')])(
  '%j is fine',
  (clean) => {
    expect(markFindings(checkPciRanges, clean)).toBe(clean);
  },
);
