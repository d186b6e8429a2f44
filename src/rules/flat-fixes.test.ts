import { expect, test } from 'vitest';
import { parse } from '../model/test-decode.ts';
import { emptyTried, flattened, tryFlatFixes } from './test-flat.ts';
import { readVm } from './test-rule.ts';
import { checkWorkspace } from './check-workspace.ts';
import { vmIdDuplicate } from './vm-id-duplicate.ts';
import { applyFix } from './test-rule.ts';
import { type VmParts, vmText } from './test-vm.ts';

const presets = Object.entries(
  import.meta.glob<string>('../../configs/vms/*.toml', { query: '?raw', import: 'default', eager: true }),
);

/** A file for nearly every kind of fix. */
const FAULTY: readonly VmParts[] = [
  { id: '0', name: '""', type: '2', cpus: '0' },
  { name: '"a/b"', cpus: '2', base: 'phys_cpu_ids = [0, 0, 1]\nphys_cpu_sets = [0, 0x100]', place: 'rom' },
  {
    base: 'phys_cpu_sets = [1]',
    memory: '[0x8000_0000, 0x1000_0001, 0x7, 0], [0x8010_0800, 0x1000, 0x17, 1]',
  },
  {
    path: '"path/to/kernel.bin"',
    kernel: 'dtb_load_addr = 0x8200_0004\nramdisk_path = "r"\nbios_path = "b"\ndisk_path = "d"',
  },
  {
    emulated:
      '["gicr", 0x808_0000, 0x2_0000, 0, 0x20, [2, 0x1000, 1]], ["vgic", 0x900_0000, 0, 0, 1, []], ["its", 0x820_0000, 0x2_0000, 0, 0x22, []]',
  },
  {
    passthrough:
      '["uart", 0x900_0010, 0x900_0000, 0x1001, 1], ["soc/uart", 0, 0, 0, 0], ["none", 1, 2, 0, 3]',
    devices: 'excluded_devices = [["soc"]]',
  },
  {
    kernel: 'enable_bios = true\nboot_protocol = "direct"\ncmdline = "x"',
    entry: '"0x8000"',
    devices: 'interrupt_mode = "Passthrough"',
  },
  { kernel: 'bios_path = "b"\nbios_load_addr = 0x8000', entry: '0x8000', memory: '[0, 0x100_0000, 7, 0]' },
  { kernel: 'dtb_pth = "a"', emulated: '["fw", 0, 0, 0]', devices: 'emu_devces = []' },
];

test('no fix gives a flat file a table, and each takes its finding away', () => {
  const tried = emptyTried();
  const texts = [...presets, ...FAULTY.map((parts, i) => [`faulty${i}.toml`, vmText(parts)] as const)];
  for (const [name, text] of texts) {
    const doc = flattened(text);
    if (!doc) expect.fail(name);
    tryFlatFixes(name, doc, parse(vmText({ name: '"guest"' })), tried);
    tryFlatFixes(name, doc, doc, tried);
  }
  console.log(
    `flat files: ${tried.fixes} fixes of ${tried.codes.size} kinds applied, ${tried.wrong.length} wrong`,
  );
  expect([...new Set(tried.wrong)]).toEqual([]);
  expect([...tried.codes]).toContain('vm-id-duplicate');
});

test('the id that is there changes, whatever release is chosen', () => {
  const doc = parse('# mine\nid = 1 # the id\nname = "a"\ncpu_num = 1\nvm_type = 1\nentry_point = 1\n');
  for (const release of ['flat', '0.1', '0.3', '0.5'] as const) {
    const target = { release, arch: 'aarch64' } as const;
    const vms = ['a.toml', 'b.toml'].map((name) => readVm(name, doc, target).vm);
    const [found] = checkWorkspace({ vms, platforms: [] }, [vmIdDuplicate]);
    expect(found?.path).toEqual(['id']);
    expect(found?.fixes.map((fix) => applyFix(doc, fix))).toEqual([doc.text.replace('id = 1', 'id = 2')]);
  }
});
