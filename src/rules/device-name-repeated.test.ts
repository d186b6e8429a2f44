import { test } from 'vitest';
import { deviceNameRepeated } from './device-name-repeated.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each(['0.1', '0.5'] as const)('one name for two devices, in %s', (release) => {
  const rows = (name: string) =>
    `["pci", 0x900_0000, 0x900_0000, 0x1000, 1], [${name}, 0x901_0000, 0x901_0000, 0x1000, 2]`;
  expectRule(deviceNameRepeated, {
    faulty: vmFile({ passthrough: rows('«"pci"»') }, { release }),
    clean: vmFile({ passthrough: rows('"pci-io"') }, { release }),
  });
});

test('one path twice', () => {
  expectRule(deviceNameRepeated, {
    faulty: vmFile({ passthrough: '["/a"], [«"/a"»]' }),
    clean: vmFile({ passthrough: '["/a"], ["/b"]' }),
  });
});
