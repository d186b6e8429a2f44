import { expect, test } from 'vitest';
import { checkVirtioSlot } from './platform-virtio-slot.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const text = (slots: string, rows: string) =>
  `arch = "x86_64"\n[devices]\nmmio-regions = [${rows}]\nvirtio-mmio-regions = [${slots}]\n`;

test('a slot that is not mapped is told, and a region can be added', () => {
  const faulty = text('[0xa00_0000, 0x200], «[0xa00_1000, 0x200]»', '[0xa00_0000, 0x1000]');
  expect(markFindings(checkVirtioSlot, faulty)).toBe(faulty);
  expect(fixFirst(checkVirtioSlot, faulty)).toBe(
    text('[0xa00_0000, 0x200], [0xa00_1000, 0x200]', '[0xa00_0000, 0x1000], [0xa00_1000, 0x1000]'),
  );
});

test('two regions side by side may hold one slot', () => {
  const clean = text('[0xa00_0000, 0x2000]', '[0xa00_1000, 0x1000], [0xa00_0000, 0x1000]');
  expect(markFindings(checkVirtioSlot, clean)).toBe(clean);
});
