import { expect, test } from 'vitest';
import { platformOf } from '../model/test-platform.ts';
import { checkCpus } from './platform-cpus.ts';
import { markFindings } from './test-platform-rule.ts';

const board = [{ file: 'x.toml', config: platformOf('[plat]\nfamily = "aarch64-rk3588j"\n').config }];

test('more CPUs than the board has, and masks beyond them, are told', () => {
  const text = 'smp = «9» # uint\n';
  expect(markFindings(checkCpus, text, { others: board })).toBe(text);
  const two = 'smp = «2» # uint\n';
  expect(markFindings(checkCpus, two, { vms: [{ name: 'linux', masks: [1n, 4n] }] })).toBe(two);
});

test.each(['smp = 8\n', 'arch = "aarch64"\npackage = "p"\n[plat]\ncpu-num = 4\n'])('%j is fine', (text) => {
  expect(markFindings(checkCpus, text, { others: board, vms: [{ name: 'linux', masks: [3n, 8n] }] })).toBe(
    text,
  );
});
