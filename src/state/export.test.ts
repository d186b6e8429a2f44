import { expect, test } from 'vitest';
import { decodePlatform } from '../model/platform-items.ts';
import { explain, judge } from '../rules/checks.ts';
import { viewOf } from './derive.ts';
import { checkExport } from './export.ts';
import { editText } from './edit-file.ts';
import { createStudio } from './studio.ts';
import { openTexts } from './tabs.ts';

const CHECKS = { judge, explain, decodePlatform };
const VM = `[base]
id = 1
name = "a"
vm_type = 1
cpu_num = 1
[kernel]
entry_point = 0x20_0000
kernel_path = "k.bin"
kernel_load_addr = 0x20_0000
image_location = "memory"
memory_regions = [[0x0, 0x100_0000, 0x7, 0]]
[devices]
emu_devices = []
passthrough_devices = []
interrupt_mode = "passthrough"
`;

function open(...texts: readonly string[]) {
  const store = createStudio({ checks: CHECKS });
  const ids = openTexts(
    store,
    texts.map((text, i) => ({ name: `x86_64-${i}.toml`, text })),
  );
  const check = (i: number) => {
    const view = viewOf(store.getState(), ids[i]);
    if (!view) throw new Error('the file is open');
    return checkExport(view, true);
  };
  return { store, ids, check };
}

test('a good file may be exported, one with an error not, with the list', () => {
  const { store, ids, check } = open(VM);
  expect(check(0)).toMatchObject({ ok: true });
  editText(store, ids[0] ?? '', [{ start: 0, end: 0, text: '= ' }]);
  expect(check(0)).toMatchObject({ ok: false, errors: [{ code: 'syntax-error' }] });
});

test('two files that cannot run together can each be exported, after a look', () => {
  const { check } = open(VM, VM.replace('"a"', '"b"'));
  const result = check(1);
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.warnings.map((finding) => finding.code)).toContain('vm-id-duplicate');
});

test('nothing is exported before the rules are there', () => {
  const { store, ids } = open(VM);
  const view = viewOf(store.getState(), ids[0]);
  expect(view && checkExport(view, false)).toMatchObject({ ok: false });
});

test('a file that was not judged by all checks is exported only by someone who was told', () => {
  const checks = { ...CHECKS, startLimit: () => () => true };
  const store = createStudio({ checks });
  const [id] = openTexts(store, [{ name: 'x86_64.toml', text: VM }]);
  const view = viewOf(store.getState(), id);
  const result = view && checkExport(view, true);
  expect(result).toMatchObject({ ok: true, judged: false, warnings: [{ code: 'checks-unfinished' }] });
  expect(open(VM).check(0)).toMatchObject({ ok: true, judged: true });
});
