import { expect, test } from 'vitest';
import { ioApicTwice } from './io-apic-twice.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const passthrough = '["IO APIC", 0xfec0_0000, 0xfec0_0000, 0x1000, 0]';
const emulated = (address: string) => `["io", ${address}, 0x1000, 0, 0x23, []]`;

test('one passed, one emulated beside it', () => {
  expectRule(ioApicTwice, {
    faulty: vmFile({ emulated: emulated('0xfec1_0000'), passthrough: `«${passthrough}»` }, x86),
    clean: vmFile({ emulated: emulated('0xfec0_0000') }, x86),
  });
  expect(findingsOf(ioApicTwice, vmFile({ emulated: emulated('0xfec0_0000'), passthrough }, x86))).toEqual(
    [],
  );
});
