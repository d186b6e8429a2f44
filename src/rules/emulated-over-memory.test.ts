import { expect, test } from 'vitest';
import { emulatedOverMemory } from './emulated-over-memory.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const at = (address: string) => `["gicd", ${address}, 0x1_0000, 0, 0x21, []]`;

test.each([
  ['0.3', 'warning'],
  ['0.5', 'error'],
] as const)('in %s: %s', (release, severity) => {
  const found = expectRule(emulatedOverMemory, {
    faulty: vmFile({ emulated: `«${at('0x8800_0000')}»` }, { release }),
    clean: vmFile({ emulated: at('0x800_0000') }, { release }),
  });
  expect(found).toMatchObject([{ severity }]);
});
