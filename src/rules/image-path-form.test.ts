import { expect, test } from 'vitest';
import { imagePathForm } from './image-path-form.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('a path of the host filesystem for a built-in image', () => {
  expectRule(imagePathForm, {
    faulty: vmFile({ place: 'memory', path: '«"/guest/linux/Image"»' }),
    clean: vmFile({ place: 'memory', path: '"../images/Image"' }),
  });
});

test('a path of the build machine for the host filesystem', () => {
  expectRule(imagePathForm, {
    faulty: vmFile({ path: '«"/home/me/Image"»' }),
    clean: vmFile({ path: '"/guest/linux/Image"' }),
  });
});

test('an empty one', () => {
  expectRule(imagePathForm, {
    faulty: vmFile({ kernel: 'dtb_path = «""»', path: '"/k"' }),
    clean: vmFile({ path: '"/k"' }),
  });
});

test('a relative one on the filesystem is only worth knowing, and was the custom in 0.1', () => {
  const parts = { path: '"kernel.bin"' };
  expect(findingsOf(imagePathForm, vmFile(parts))).toMatchObject([{ severity: 'info' }]);
  expect(findingsOf(imagePathForm, vmFile(parts, { release: '0.1' }))).toEqual([]);
});

test('firmware of loongarch64 is always built in', () => {
  const kernel = 'uefi_firmware_path = "../f.fd"';
  expect(findingsOf(imagePathForm, vmFile({ path: '"/k"', kernel }, { arch: 'loongarch64' }))).toEqual([]);
});
