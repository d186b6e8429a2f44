import { expect, test } from 'vitest';
import { deviceOutsideSpace } from './device-outside-space.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const row = (gpa: string, hpa: string) => `["uart", ${gpa}, ${hpa}, 0x1000, 1]`;

test.each(['0.1', '0.3', '0.5'] as const)('behind the last guest address, in %s', (release) => {
  const at = '0x7fff_ffff_f000';
  const last = '0x7fff_ffff_e000';
  expectRule(deviceOutsideSpace, {
    faulty: vmFile({ passthrough: `«${row(at, at)}»` }, { release }),
    clean: vmFile({ passthrough: row(last, last) }, { release }),
  });
});

test('a host address that wraps around', () => {
  expectRule(deviceOutsideSpace, {
    faulty: vmFile({ passthrough: `«${row('0x900_0000', '0xffff_ffff_ffff_f000')}»` }, { arch: 'x86_64' }),
    clean: vmFile({ passthrough: row('0x900_0000', '0xffff_ffff_ffff_e000') }, { arch: 'x86_64' }),
  });
});

test('emulated devices in 0.5', () => {
  const emulated = '["gicd", 0x7fff_ffff_0000, 0x1_0000, 0, 0x21, []]';
  expect(findingsOf(deviceOutsideSpace, vmFile({ emulated }))).toHaveLength(1);
  expect(findingsOf(deviceOutsideSpace, vmFile({ emulated }, { release: '0.3' }))).toEqual([]);
});

test('a range for channels takes no addresses', () => {
  const emulated = '["ivc", 0x7fff_ffff_f000, 0x1000, 0, 0xa, []]';
  expect(findingsOf(deviceOutsideSpace, vmFile({ emulated }))).toEqual([]);
});
