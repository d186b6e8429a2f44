import { expect, test } from 'vitest';
import { memorySizeZero } from './memory-size-zero.ts';
import { findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const FAULTY = vmFile({ memory: '[0, 0x0, 7, 0]' });

function without(pattern: RegExp) {
  const text = FAULTY.text.replace(pattern, '');
  expect(text).not.toBe(FAULTY.text);
  return findingsOf(memorySizeZero, { ...FAULTY, text }).map(({ code }) => code);
}

test('a rule is silent where what it reads is wrong, and only there', () => {
  expect(findingsOf(memorySizeZero, FAULTY)).toHaveLength(1);
  expect(without(/^kernel_load_addr = .*\n/m)).toEqual(['memory-size-zero']);
  expect(without(/^entry_point = .*\n/m)).toEqual(['memory-size-zero']);
  expect(without(/^\[base\][\s\S]*?(?=\[kernel\])/)).toEqual(['memory-size-zero']);
  expect(findingsOf(memorySizeZero, vmFile({ memory: '[0, 0x0, 7, 0], [0, "1"]' }))).toEqual([]);
  const broken = FAULTY.text.replace('[kernel]', 'kernel = 1\n[other]');
  expect(findingsOf(memorySizeZero, { ...FAULTY, text: broken })).toEqual([]);
});
