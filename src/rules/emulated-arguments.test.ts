import { expect, test } from 'vitest';
import { emulatedArguments } from './emulated-arguments.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const identical = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
const its = (list: string) => ({
  memory: identical,
  emulated: `["its", 0x808_0000, 0x2_0000, 0, 0x22, ${list}]`,
});
const gicr = (list: string) => ({ emulated: `["gicr", 0x80a_0000, 0x2_0000, 0, 0x20, ${list}]` });

test.each(['0.3', '0.5'] as const)('an ITS without its address, in %s', (release) => {
  const found = expectRule(emulatedArguments, {
    faulty: vmFile(its('«[]»'), { release }),
    clean: vmFile(its('[0x808_0000]'), { release }),
  });
  expect(found[0]?.fixes.map(({ title }) => title)).toEqual(["Use the row's own address, 0x808_0000"]);
});

test('a redistributor with two of three', () => {
  expectRule(emulatedArguments, {
    faulty: vmFile(gicr('«[1, 0x2_0000]»')),
    clean: vmFile(gicr('[1, 0x2_0000, 0]')),
  });
  expect(findingsOf(emulatedArguments, vmFile(gicr('[]'), { arch: 'riscv64' }))).toEqual([]);
});
