import { expect, test } from 'vitest';
import { firmwareIgnored } from './firmware-ignored.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const memory = '[0x0, 0x1000_0000, 0x7, 0],';
const parts = { memory, entry: '0x8000', load: '0x20_0000' };
const BIOS = 'bios_path = «"/b.bin"»\nbios_load_addr = 0x8000';
const x86 = { arch: 'x86_64' } as const;

test('a BIOS that is not enabled can be enabled or removed', () => {
  const found = expectRule(firmwareIgnored, {
    faulty: vmFile({ ...parts, kernel: BIOS }, x86),
    clean: vmFile({ ...parts, kernel: `${BIOS}\nenable_bios = true` }, x86),
  });
  expect(found[0]?.fixes.map(({ title }) => title)).toEqual([
    'Set enable_bios = true',
    'Remove bios_path and bios_load_addr',
  ]);
});

test('only removed where enabling it would not do', () => {
  const found = expectRule(firmwareIgnored, { faulty: vmFile({ kernel: BIOS }), clean: vmFile({}) });
  expect(found[0]?.fixes).toHaveLength(1);
});

test('a conflict is told by another finding', () => {
  const kernel = `${BIOS}\nboot_protocol = "uefi"`;
  expect(findingsOf(firmwareIgnored, vmFile({ ...parts, kernel }, x86))).toEqual([]);
});
