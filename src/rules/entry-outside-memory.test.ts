import { expect, test } from 'vitest';
import { entryOutsideMemory } from './entry-outside-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

test.each(['0.1', '0.3', '0.5'] as const)('an entry point beside all memory, in %s', (release) => {
  const found = expectRule(entryOutsideMemory, {
    faulty: vmFile({ entry: '«0x1000»' }, { release }),
    clean: vmFile({}, { release }),
  });
  expect(found[0]?.fixes.map(({ title }) => title)).toEqual(['Set entry_point = 0x8020_0000']);
});

test('at top level, as before March 2025', () => {
  const flat = (entry: string) =>
    vmText({ entry, memory: '[0x8000_0000, 0x1000_0000, 0x7],' }).replace(
      /^\[(base|kernel|devices)\]$/gm,
      '',
    );
  expectRule(entryOutsideMemory, {
    faulty: { text: flat('«0x1000»'), release: 'flat' },
    clean: { text: flat('0x8000_0000'), release: 'flat' },
  });
});

test('nothing is said where firmware starts the guest or the kernel is moved', () => {
  const bios = { entry: '0x1000', kernel: 'bios_path = "b"\nbios_load_addr = 0x8000_0000' };
  expect(findingsOf(entryOutsideMemory, vmFile(bios, { release: '0.3', arch: 'x86_64' }))).toEqual([]);
  const identical = { entry: '0x1000', memory: '[0x8000_0000, 0x1000_0000, 0x7, 1],' };
  expect(findingsOf(entryOutsideMemory, vmFile(identical))).toEqual([]);
});
