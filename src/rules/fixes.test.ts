import { expect, test } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.ts';
import { formatPath } from '../base/path.ts';
import type { Target } from '../model/release.ts';
import { CLEAN, DEVICES, devices, KERNEL, kernel, memory, parse, passthrough } from '../model/test-decode.ts';
import { editTomlAll, type TomlDocument } from '../toml/index.ts';
import { PARSER_RULES } from './boot-rules.ts';
import { checkWorkspace } from './check-workspace.ts';
import { imageLocation } from './image-location.ts';
import { readVm } from './test-rule.ts';

const x86: Target = { release: '0.5', arch: 'x86_64' };
const arm: Target = { release: '0.5', arch: 'aarch64' };

function findingsOf(doc: TomlDocument, target: Target): readonly Diagnostic[] {
  const { vm } = readVm('vm.toml', doc, target);
  const rules = [...PARSER_RULES, imageLocation];
  return [...vm.decoded, ...checkWorkspace({ vms: [vm], platforms: [] }, rules)];
}

const nameOf = (finding: Diagnostic) => `${finding.code} ${formatPath(finding.path)} ${finding.message}`;

test.each([
  ['quotes around a number', CLEAN.replace('entry_point = 1', 'entry_point = "0x8020_0000" # entry'), x86],
  ['quotes around a small number', CLEAN.replace('cpu_num = 1', 'cpu_num = "2"'), x86],
  ['a name without quotes', CLEAN.replace('name = "n"', 'name = 5'), x86],
  ['a truth value in quotes', kernel('enable_bios = "true"'), x86],
  ['a missing key', CLEAN.replace('kernel_load_addr = 1\n', ''), x86],
  ['a missing list', CLEAN.replace('memory_regions = []\n', ''), x86],
  ['a missing table', KERNEL + DEVICES, x86],
  ['all tables missing', '# nothing yet\n', x86],
  [
    'a row without its last items',
    CLEAN.replace('emu_devices = []', 'emu_devices = [["d", 0, 0, 1, 0x0]]'),
    x86,
  ],
  ['surplus items', memory('[\n  [0, 0x1000, 7, 1, 5, 6], # RAM\n]'), x86],
  ['surplus items of a path row', passthrough('[["u", 0, 0, 1, 0, 9]]'), x86],
  ['a misspelt key', kernel('dtb_pth = "a.dtb"'), x86],
  ['a key of another release', kernel('boot_protocol = "direct"'), { ...x86, release: '0.3' }],
  ['another case', devices('interrupt_mode = "Passthrough"'), x86],
  ['a boot conflict', kernel('enable_bios = true\nboot_protocol = "direct"'), x86],
  ['a boot conflict by absence', kernel('boot_protocol = "bios"'), x86],
  ['a protocol of another architecture', kernel('enable_bios = true\nboot_protocol = "bios"'), arm],
  ['a default protocol of another architecture', kernel('enable_bios = true'), arm],
  ['a BIOS without an address', kernel('enable_bios = true\nbios_path = "b"'), x86],
  ['no image location', CLEAN, x86],
  ['an unknown image location', kernel('image_location = "rom"'), x86],
] as const)('every fix for %s takes its finding away and adds no error', (_, text, target) => {
  const doc = parse(text);
  const before = findingsOf(doc, target);
  const fixable = before.filter((finding) => finding.fixes.length > 0);
  expect(fixable).not.toEqual([]);
  const errorsBefore = before.filter((finding) => finding.severity === 'error').length;
  for (const finding of fixable) {
    for (const fix of finding.fixes) {
      const edited = editTomlAll(doc, fix.operations);
      expect(edited.ok ? '' : `${fix.title}: ${edited.reason}`).toBe('');
      if (!edited.ok) continue;
      const after = findingsOf(edited.doc, target);
      expect(after.map(nameOf)).not.toContain(nameOf(finding));
      expect(after.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(errorsBefore);
    }
  }
});
