import { expect, test } from 'vitest';
import { checkPciBus } from './platform-pci-bus.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

test('a bus number above 8 bits is told', () => {
  const text = '[plat]\n[devices]\npci-bus-end = «0x100» # uint\n';
  expect(markFindings(checkPciBus, text)).toBe(text);
  expect(fixFirst(checkPciBus, text)).toBe('[plat]\n[devices]\npci-bus-end = 0xff # uint\n');
  const clean = '[plat]\n[devices]\npci-bus-end = 0xff # uint\n';
  expect(markFindings(checkPciBus, clean)).toBe(clean);
});
