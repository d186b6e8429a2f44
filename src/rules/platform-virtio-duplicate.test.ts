import { expect, test } from 'vitest';
import { checkVirtioDuplicate } from './platform-virtio-duplicate.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const slots = (list: string) => `arch = "x86_64"\n[devices]\nvirtio-mmio-regions = [${list}]\n`;

test('of two equal slots the one that is out of step is told, with the address that is meant', () => {
  const text = slots('[0x1e00, 0x200], «[0x3000, 0x200]», [0x2200, 0x200], [0x2e00, 0x200], [0x3000, 0x200]');
  expect(markFindings(checkVirtioDuplicate, text)).toBe(text);
  expect(fixFirst(checkVirtioDuplicate, text)).toContain('[0x1e00, 0x200], [0x2000, 0x200], [0x2200, 0x200]');
});

test('without a step the second is told', () => {
  const text = slots('[0x1000, 0x200], «[0x1000, 0x200]»');
  expect(markFindings(checkVirtioDuplicate, text)).toBe(text);
  expect(fixFirst(checkVirtioDuplicate, text)).toBeUndefined();
});

test('different slots are fine', () => {
  const text = slots('[0x1000, 0x200], [0x1200, 0x200]');
  expect(markFindings(checkVirtioDuplicate, text)).toBe(text);
});
