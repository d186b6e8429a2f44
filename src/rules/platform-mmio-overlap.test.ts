import { expect, test } from 'vitest';
import { checkMmioOverlap } from './platform-mmio-overlap.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const rows = (list: string) => `arch = "x86_64"\n[devices]\nmmio-regions = [\n${list}] # [(uint, uint)]\n`;

test.each([
  [rows('  [0x1000, 0x2000], # one\n  «[0x2000, 0x2000]», # two\n'), rows('  [0x1000, 0x3000], # one\n')],
  [rows('  [0x1000, 0x4000],\n  «[0x2000, 0x1000]»,\n'), rows('  [0x1000, 0x4000],\n')],
])('%j is mapped twice', (text, fixed) => {
  expect(markFindings(checkMmioOverlap, text)).toBe(text);
  expect(fixFirst(checkMmioOverlap, text)).toBe(fixed);
});

test('three that meet are not merged by two', () => {
  const text = rows('  [0x1000, 0x2000],\n  «[0x2000, 0x2000]»,\n  «[0x3000, 0x1000]»,\n');
  expect(markFindings(checkMmioOverlap, text)).toBe(text);
  expect(fixFirst(checkMmioOverlap, text)).toBeUndefined();
});

test('neighbours are fine', () => {
  const text = rows('  [0x1000, 0x1000],\n  [0x2000, 0x1000],\n');
  expect(markFindings(checkMmioOverlap, text)).toBe(text);
});
