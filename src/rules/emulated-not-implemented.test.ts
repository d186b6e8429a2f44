import { expect, test } from 'vitest';
import { emulatedNotImplemented } from './emulated-not-implemented.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const row = (type: string) => `["blk", 0xa00_0000, 0x200, 48, ${type}, []]`;

test.each([
  ['0.3', 'warning'],
  ['0.5', 'error'],
] as const)('in %s: %s', (release, severity) => {
  for (const type of ['«0xe1»', '«0xe2»', '«0xe3»']) {
    const found = expectRule(emulatedNotImplemented, {
      faulty: vmFile({ emulated: row(type) }, { release }),
      clean: vmFile({ emulated: row('0x0') }, { release }),
    });
    expect(found).toMatchObject([{ severity }]);
  }
});
