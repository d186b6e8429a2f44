import { expect, test } from 'vitest';
import { checkTimerFrequency } from './platform-timer-frequency.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const text = (value: string, arch = 'riscv64') =>
  `arch = "${arch}"\n[plat]\n[devices]\ntimer-frequency = ${value} # uint\n`;

test('a frequency of 0 is told', () => {
  const faulty = text('«0»');
  expect(markFindings(checkTimerFrequency, faulty)).toBe(faulty);
  expect(fixFirst(checkTimerFrequency, faulty)).toBeUndefined();
  expect(fixFirst(checkTimerFrequency, faulty, { stem: 'riscv64-qemu-virt' })).toBe(text('10_000_000'));
});

test('a missing frequency is told', () => {
  const faulty = 'arch = "x86_64"\n[plat]\n«[devices]»\n';
  expect(markFindings(checkTimerFrequency, faulty)).toBe(faulty);
});

test.each([text('10_000_000'), text('0', 'aarch64'), 'arch = "aarch64"\n', 'smp = 1\n'])(
  '%j is fine',
  (clean) => {
    expect(markFindings(checkTimerFrequency, clean)).toBe(clean);
  },
);
