import { expect, test } from 'vitest';
import type { NewValue, Operation } from '../base/operation.ts';
import { applyEdits } from '../base/text-edit.ts';
import { editPlatform } from './platform-edit.ts';
import { putPlatformLiteral, putPlatformNumber } from './platform-encode.ts';
import { platformOf } from './test-platform.ts';

function edited(text: string, change: (config: ReturnType<typeof platformOf>['config']) => Operation) {
  const { doc, config } = platformOf(text);
  const result = editPlatform(doc, [change(config)]);
  if (!result.ok) throw new Error(result.reason);
  return applyEdits(text, result.edits);
}

const plat = (line: string) => `arch = "aarch64" # str\n[plat]\n${line}\n`;

test.each([
  ['phys-memory-size = 0x800_0000   # uint', 0x1000_0000n, 'phys-memory-size = 0x1000_0000   # uint'],
  ['phys-memory-size = "0x0a00_0000" # uint', 0x1000n, 'phys-memory-size = "0x0000_1000" # uint'],
  ["phys-memory-size = '0XFF' # uint", 0x1000n, "phys-memory-size = '0x1000' # uint"],
  [
    'phys-virt-offset = 0x0 # uint',
    0xffff_8000_0000_0000n,
    'phys-virt-offset = "0xffff_8000_0000_0000" # uint',
  ],
  ['phys-virt-offset = "0xffff_8000_0000_0000" # uint', 0n, 'phys-virt-offset = "0x0" # uint'],
])('%s becomes %d', (before, value, after) => {
  const key = before.split(' ')[0] ?? '';
  expect(edited(plat(before), (config) => putPlatformNumber(config, key, value))).toBe(plat(after));
});

test('a new key gets its type and stands after its nearest predecessor', () => {
  const text = plat('phys-memory-base = 0 # uint\nkernel-aspace-base = 0 # uint');
  expect(edited(text, (config) => putPlatformNumber(config, 'phys-virt-offset', 1n << 63n))).toBe(
    plat(
      'phys-memory-base = 0 # uint\nphys-virt-offset = "0x8000_0000_0000_0000" # uint\nkernel-aspace-base = 0 # uint',
    ),
  );
  expect(
    edited(plat('family = "x86-pc" # str'), (config) => putPlatformLiteral(config, 'family', '"x86-linux"')),
  ).toBe(plat('family = "x86-linux" # str'));
});

test('numbers take digits and quotes from their column, else they are as usual', () => {
  const added = (rows: string, ...value: readonly NewValue[]) => {
    const text = `[devices]\nmmio-regions = ${rows} # [(uint, uint)]\n`;
    const path = ['devices', 'mmio-regions'];
    return edited(text, () => ({ kind: 'insert-row', path, index: rows === '[]' ? 0 : 1, value }));
  };
  const entered = [
    { integer: 0xfec0_0000n, entered: '0xFEC00000' },
    { integer: 4096n, entered: '4K' },
  ];
  expect(added('[]', 0xfec0_0000n, 0x1000n)).toContain('    [0xfec0_0000, 0x1000],\n');
  expect(added("[['0xB000_0000', 0x1000]]", 0xfec0_0000n, 0x1000n)).toContain(", ['0xFEC0_0000', 0x1000]]");
  expect(added("[['0xB000_0000', 4096]]", ...entered)).toContain(", ['0xFEC00000', 4096]]");
  expect(added('[[0xb000_0000, 0x1000]]', 1n << 63n, 0x1000n)).toContain(
    ', ["0x8000_0000_0000_0000", 0x1000]]',
  );
});

test('a number in quotes that nobody changes keeps a spelling that TOML would not take', () => {
  const set = (value: NewValue) =>
    edited('smp = "0X_F" # uint\n', () => ({ kind: 'set', path: ['smp'], value }));
  expect(set(15n)).toBe('smp = "0X_F" # uint\n');
  expect(set({ integer: 15n, entered: '15' })).toBe('smp = "0X_F" # uint\n');
  expect(set({ integer: 15n, entered: '0x0f' })).toBe('smp = "0x0f" # uint\n');
});
