import { expect, test } from 'vitest';
import { checkEcam } from './platform-ecam.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const text = (base: string, rows: string) =>
  `arch = "x86_64"\n[devices]\nmmio-regions = [${rows}]\npci-ecam-base = ${base}\npci-bus-end = 0xff\n`;

test('an ECAM that is not mapped is told, and a region can be added', () => {
  const faulty = text('«0xb000_0000»', '[0xfec0_0000, 0x1000]');
  expect(markFindings(checkEcam, faulty)).toBe(faulty);
  expect(fixFirst(checkEcam, faulty)).toBe(
    text('0xb000_0000', '[0xfec0_0000, 0x1000], [0xb000_0000, 0x1000_0000]'),
  );
});

test.each([text('0', ''), text('0xb000_0000', '[0xa000_0000, 0x2000_0000]')])('%j is fine', (clean) => {
  expect(markFindings(checkEcam, clean)).toBe(clean);
});
