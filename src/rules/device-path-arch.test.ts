import { expect, test } from 'vitest';
import { devicePathArch } from './device-path-arch.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('x86_64 looks no path up', () => {
  expectRule(devicePathArch, {
    faulty: vmFile({ passthrough: '«["/"]»' }, { arch: 'x86_64' }),
    clean: vmFile({ passthrough: '["HPET", 0xfed0_0000, 0xfed0_0000, 0x1000, 0]' }, { arch: 'x86_64' }),
  });
});

test('loongarch64 knows "/" only, which replaces all others', () => {
  expectRule(devicePathArch, {
    faulty: vmFile({ passthrough: '«["/serial"]»' }, { arch: 'loongarch64' }),
    clean: vmFile({ passthrough: '["/"], ["/serial"]' }, { arch: 'loongarch64' }),
  });
  expect(findingsOf(devicePathArch, vmFile({ passthrough: '["/serial"]' }))).toEqual([]);
});
