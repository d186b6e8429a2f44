import { expect, test } from 'vitest';
import { hostFilesystemUnmounted } from './host-filesystem-unmounted.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const passthrough = '["uart", 0x900_0000, 0x900_0000, 0x1000, 1]';

test('images on the filesystem beside a passed device', () => {
  expectRule(hostFilesystemUnmounted, {
    faulty: { text: vmText({ passthrough }).replace('"fs"', '«"fs"»') },
    clean: vmFile({ passthrough, place: 'memory' }),
  });
  expect(findingsOf(hostFilesystemUnmounted, vmFile({}))).toEqual([]);
  expect(findingsOf(hostFilesystemUnmounted, vmFile({ passthrough }, { arch: 'riscv64' }))).toEqual([]);
});
