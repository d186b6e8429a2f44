import { expect, test } from 'vitest';
import { applyEdits } from '../base/text-edit.ts';
import { editPlatform } from '../model/platform-edit.ts';
import { decodePlatform } from '../model/platform-items.ts';
import { parseToml } from '../toml/index.ts';
import { copyPlatformRow, newPlatformRow } from './new-platform-rows.ts';
import { platformList } from './platform-list.ts';

const platform = (
  devices: string,
  plat = 'phys-memory-base = 0x4000_0000 # uint\nphys-memory-size = 0x1000_0000 # uint',
) =>
  `arch = "aarch64" # str\nplatform = "aarch64-qemu-virt-hv" # str\n\n[plat]\n${plat}\n\n[devices]\n${devices}\n`;

function edited(text: string, key: string, what: 'add' | 'copy', index?: number): string {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error('the text is not TOML');
  const { config } = decodePlatform(parsed.doc);
  const item = config.items.find((one) => one.key === key);
  if (item?.value?.kind !== 'list') throw new Error(`${key} is no list`);
  const columns = [
    { key: 'base', initial: '0x0' },
    { key: 'size', initial: '0x1000' },
  ].map((column) => ({ ...column, label: '', help: '', optionalIn: [], type: { kind: 'size' } as const }));
  const row = { noun: 'region', columns, variants: [] };
  const list = platformList(parsed.doc, item.value, { kind: 'rows', row });
  const operations =
    what === 'add'
      ? [newPlatformRow(config, list, index ?? list.length)]
      : copyPlatformRow(config, list, index ?? 0);
  const result = editPlatform(parsed.doc, operations);
  if (!result.ok) throw new Error(result.reason);
  return applyEdits(text, result.edits);
}

test('the region behind the last one, and not over RAM', () => {
  const text = platform(
    'mmio-regions = [\n  [0x900_0000, 0x1000], # UART\n  [0x3fff_f000, 0x1000],\n] # [(uint, uint)]',
  );
  expect(edited(text, 'mmio-regions', 'add')).toContain(
    '[0x3fff_f000, 0x1000],\n  [0x5000_0000, 0x1000],\n]',
  );
  expect(edited(text, 'mmio-regions', 'add', 1)).toContain('# UART\n  [0x900_1000, 0x1000],\n');
});

test('a device of the file that no region maps goes first', () => {
  const text = platform(
    'mmio-regions = [\n  [0xa00_0000, 0x4000],\n] # [(uint, uint)]\nuart-paddr = 0x900_0000 # uint\ngicd-paddr = 0x800_0000 # uint',
  );
  const once = edited(text, 'mmio-regions', 'add');
  expect(once).toContain('  [0x900_0000, 0x1000],\n]');
  expect(edited(once, 'mmio-regions', 'add')).toContain('  [0x800_0000, 0x1_0000],\n]');
});

test('virtio slots stand side by side', () => {
  const text = platform(
    'virtio-mmio-regions = [\n  [0xa00_0000, 0x200],\n  [0xa00_0200, 0x200],\n] # [(uint, uint)]',
  );
  expect(edited(text, 'virtio-mmio-regions', 'add')).toContain('  [0xa00_0400, 0x200],\n]');
});

test('numbers in quotes are followed by numbers in quotes', () => {
  const text = platform('mmio-regions = [\n  ["0xB000_0000", "0x1000"],\n] # [(uint, uint)]');
  expect(edited(text, 'mmio-regions', 'add')).toContain(
    '["0xB000_0000", "0x1000"],\n  ["0xB000_1000", "0x1000"],\n',
  );
});

test('where nothing tells the place the row is as the key suggests', () => {
  expect(edited(platform('pci-ranges = [] # [(uint, uint)]'), 'pci-ranges', 'add')).toContain(
    '[0x0, 0x1000]',
  );
});

test('a copy is at the next free range', () => {
  const text = platform(
    'mmio-regions = [\n  [0x900_0000, 0x1000], # UART\n  [0x900_1000, 0x1000],\n] # [(uint, uint)]',
  );
  expect(edited(text, 'mmio-regions', 'copy')).toBe(
    text.replace('# UART\n', '# UART\n  [0x900_2000, 0x1000],\n'),
  );
});
