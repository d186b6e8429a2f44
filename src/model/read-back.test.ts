import { expect, test } from 'vitest';
import { parseToml, readBack, type TomlDocument } from '../toml/index.ts';
import { decodeVm } from './decode-vm.ts';
import { findUnlikeReadBack } from './read-back.ts';

const TEXT = `[base]
id = 1
name = "a"
vm_type = 1
cpu_num = 1
phys_cpu_sets = [1, 2]
[kernel]
entry_point = 0xffff_ffff_ffff_ffff
kernel_path = 'k'
kernel_load_addr = 0
memory_regions = [[0x0, 0x1000, 0x7, 0], { gpa = 0x1000, size = 0x1000, flags = 7, map_type = 0 }]
[devices]
emu_devices = []
passthrough_devices = [["/"]]
interrupt_mode = "pt"
`;

function open(text: string): { doc: TomlDocument; config: ReturnType<typeof decodeVm>['config'] } {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return { doc: parsed.doc, config: decodeVm(parsed.doc, { release: '0.5', arch: 'aarch64' }).config };
}

function plainOf(text: string) {
  const back = readBack(new TextEncoder().encode(text));
  if (!back.ok) throw new Error(back.reason);
  return back.value;
}

test('a text agrees with what is shown of it, with a byte order mark too', () => {
  for (const text of [TEXT, `\ufeff${TEXT.replaceAll('\n', '\r\n')}`]) {
    const { doc, config } = open(text);
    expect(findUnlikeReadBack(doc, config, plainOf(text))).toEqual([]);
  }
});

test.each([
  ['0xffff_ffff_ffff_ffff', '0xffff_ffff_ffff_fffe', 'kernel.entry_point'],
  ['0x1000, flags', '0x2000, flags', 'kernel.memory_regions[1].size'],
  ['[1, 2]', '[1, 3]', 'base.phys_cpu_sets[1]'],
  ['"a"', '"b"', 'base.name'],
])('%s that was exported as %s is seen', (shown, exported, path) => {
  const { doc, config } = open(TEXT);
  expect(findUnlikeReadBack(doc, config, plainOf(TEXT.replace(shown, exported)))).toContain(path);
});

test('a model that differs from the text is seen even where the trees agree', () => {
  const { doc, config } = open(TEXT);
  const wrong = { ...config, base: { ...config.base, id: 2n } };
  expect(findUnlikeReadBack(doc, wrong, plainOf(TEXT))).toEqual(['base.id']);
});

test('bytes that are not UTF-8 or not TOML are no reading', () => {
  expect(readBack(new Uint8Array([0x61, 0xff])).ok).toBe(false);
  expect(readBack(new TextEncoder().encode('a = = 1')).ok).toBe(false);
});
