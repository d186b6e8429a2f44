import { expect, test } from 'vitest';
import { viewOf } from './derive.ts';
import { findAlike, fixAlike } from './fix-alike.ts';
import { undo } from './edit-file.ts';
import { createStudio } from './studio.ts';
import { openTexts } from './tabs.ts';

const TEXT = `[base]
id = 1
name = "a"
vm_type = 1
cpu_num = 1
[kernel]
entry_point = 0
kernel_path = "k"
kernel_load_addr = 0
image_location = "memory"
memory_regions = [
  [0x0, 0x1000, 0x7, 0, 9], # one
  [0x1000, 0x1000, 0x7, 0, 9, 9], # two
]
[devices]
emu_devices = []
passthrough_devices = []
`;

test('all findings of one kind are mended in one undo step, others stay', () => {
  const store = createStudio();
  const [id = ''] = openTexts(store, [{ name: 'a.toml', text: TEXT }]);
  const findings = () => viewOf(store.getState(), id)?.findings ?? [];
  const surplus = findings().filter((finding) => finding.code === 'surplus-elements');
  const [first] = surplus;
  const fix = first?.fixes[0];
  if (!first || !fix) throw new Error('the surplus elements have a fix');
  const alike = findAlike(findings(), first, fix);
  expect(alike).toHaveLength(2);
  const others = findings().length - 2;
  expect(fixAlike(store, alike, fix, 1000)).toEqual({ ok: true });
  expect(findings()).toHaveLength(others);
  expect(store.getState().workspace.files[0]?.source.text).toContain('[0x1000, 0x1000, 0x7, 0], # two');
  undo(store);
  expect(store.getState().workspace.files[0]?.source.text).toBe(TEXT);
});
