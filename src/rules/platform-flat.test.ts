import { expect, test } from 'vitest';
import { checkFlat } from './platform-flat.ts';
import { markFindings } from './test-platform-rule.ts';

test('a file without tables is told once', () => {
  const text = '«arch» = "aarch64"\nphys-memory-base = 0\nmmio-regions = []\n';
  expect(markFindings(checkFlat, text)).toBe(text);
  const clean = 'arch = "aarch64"\n[plat]\nphys-memory-base = 0\n';
  expect(markFindings(checkFlat, clean)).toBe(clean);
  expect(markFindings(checkFlat, 'smp = 1\n')).toBe('smp = 1\n');
});
