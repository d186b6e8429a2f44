import { expect, test } from 'vitest';
import { viewOfFile } from './derive.ts';
import { documentOf, isStale } from './source-file.ts';
import { applyOperations, editText, findStepName, joinSteps, redo, undo } from './edit-file.ts';
import { chooseTarget, createStudio, type StudioStore } from './studio.ts';
import { isUnsaved, markSaved, openTexts } from './tabs.ts';

const TEXT = `# my VM
[base]
id = 1 # the id
name = "a"

[kernel]
entry_point = 0x8020_0000
`;

function open(text = TEXT): { store: StudioStore; id: string; text: () => string } {
  const store = createStudio();
  const [id = ''] = openTexts(store, [{ name: 'a.toml', text }]);
  return { store, id, text: () => store.getState().workspace.files[0]?.source.text ?? '' };
}

const SET_ENTRY = { kind: 'set', path: ['kernel', 'entry_point'], value: 0x8040_0000n } as const;

test('a change of meaning changes only the literal; undo and redo move over it', () => {
  const { store, id, text } = open();
  expect(applyOperations(store, id, [SET_ENTRY], 'form', 1000)).toEqual({ ok: true });
  expect(text()).toBe(TEXT.replace('0x8020_0000', '0x8040_0000'));
  undo(store);
  expect(text()).toBe(TEXT);
  redo(store);
  expect(text()).toContain('0x8040_0000');
});

test('form and text share one stack', () => {
  const { store, id, text } = open();
  applyOperations(store, id, [SET_ENTRY], 'form', 1000);
  editText(store, id, [{ start: 0, end: 0, text: '# typed\n' }], 'text', 1001);
  undo(store);
  expect(text()).toBe(TEXT.replace('0x8020_0000', '0x8040_0000'));
  undo(store);
  expect(text()).toBe(TEXT);
});

test('broken text keeps the last good tree, takes no edit of meaning, and says so', () => {
  const { store, id, text } = open();
  editText(store, id, [{ start: 0, end: 0, text: '= ' }], 'text', 1000);
  const file = store.getState().workspace.files[0];
  expect(file && isStale(file)).toBe(true);
  expect(file && documentOf(file)?.text).toBe(TEXT);
  const before = text();
  expect(applyOperations(store, id, [SET_ENTRY], 'form', 2000)).toMatchObject({ ok: false });
  expect(text()).toBe(before);
  expect(file && viewOfFile(file).findings.map((finding) => finding.code)).toEqual(['syntax-error']);
});

test('an operation that does not fit is refused with a reason and changes nothing', () => {
  const { store, id, text } = open();
  const outcome = applyOperations(
    store,
    id,
    [{ kind: 'remove-row', path: ['kernel', 'nothing', 0] }],
    'form',
  );
  expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(/./) });
  expect(text()).toBe(TEXT);
});

test('undo of one file leaves the others, and stops at the opened text', () => {
  const { store, id, text } = open();
  const [other = ''] = openTexts(store, [{ name: 'b.toml', text: 'x = 1\n' }]);
  editText(store, other, [{ start: 4, end: 5, text: '2' }], 'text', 1000);
  applyOperations(store, id, [SET_ENTRY], 'form', 2000);
  for (let i = 0; i < 3; i++) undo(store, id);
  expect(text()).toBe(TEXT);
  expect(store.getState().workspace.files[1]?.source.text).toBe('x = 2\n');
  expect(findStepName(store.getState(), id, 'undo')).toBeUndefined();
  expect(findStepName(store.getState(), id, 'redo')).toBe('set kernel.entry_point');
  expect(findStepName(store.getState(), other, 'undo')).toBe('typing');
});

test('a step over several files is undone as one from any of them, and says so', () => {
  const { store, id, text } = open();
  const [other = ''] = openTexts(store, [{ name: 'b.toml', text: TEXT }]);
  const before = store.getState();
  applyOperations(store, id, [SET_ENTRY], 'problems', 1000);
  applyOperations(store, other, [SET_ENTRY], 'problems', 1000);
  joinSteps(store, before, 'move the entry point');
  expect(findStepName(store.getState(), id, 'undo')).toBe('move the entry point (in 2 files)');
  const changed = text();
  undo(store, other);
  expect(store.getState().workspace.files.map((file) => file.source.text)).toEqual([TEXT, TEXT]);
  expect(store.getState().notices.at(-1)?.message).toBe('Undone in 2 files: move the entry point.');
  redo(store, id);
  expect(store.getState().workspace.files.map((file) => file.source.text)).toEqual([changed, changed]);
});

test('where another file went on, a step over both is undone here only, and that is said', () => {
  const { store, id, text } = open();
  const [other = ''] = openTexts(store, [{ name: 'b.toml', text: TEXT }]);
  const before = store.getState();
  applyOperations(store, id, [SET_ENTRY], 'problems', 1000);
  applyOperations(store, other, [SET_ENTRY], 'problems', 1000);
  joinSteps(store, before, 'move the entry point');
  editText(store, other, [{ start: 0, end: 0, text: '#' }], 'text', 9000);
  undo(store, id);
  expect(text()).toBe(TEXT);
  expect(store.getState().workspace.files[1]?.source.text).toContain('0x8040_0000');
  expect(store.getState().notices.at(-1)?.message).toMatch(/^Undone in a\.toml only: .* b\.toml/);
});

test('a kept history that does not fit the text is dropped, and the text stays', () => {
  const { store, id, text } = open();
  const step = { id: 's', name: 'typing', change: { start: 0, removed: 'x', inserted: 'not there' } };
  store.setState({ histories: { [id]: { past: [step], future: [], last: undefined } } });
  undo(store, id);
  expect(text()).toBe(TEXT);
  expect(store.getState().notices.at(-1)?.message).toContain('does not fit');
});

test('a file is unsaved from the first change until it is exported, or changed back', () => {
  const { store, id } = open();
  const unsaved = () => store.getState().workspace.files.some((file) => isUnsaved(store.getState(), file));
  expect(unsaved()).toBe(false);
  applyOperations(store, id, [SET_ENTRY], 'form', 1000);
  expect(unsaved()).toBe(true);
  undo(store);
  expect(unsaved()).toBe(false);
  redo(store);
  markSaved(store, id);
  expect(unsaved()).toBe(false);
});

test('what is not touched keeps its identity, so nothing else is derived anew', () => {
  const { store, id } = open();
  openTexts(store, [{ name: 'b.toml', text: 'x = 1' }]);
  const other = store.getState().workspace.files[1];
  applyOperations(store, id, [SET_ENTRY], 'form', 2000);
  expect(store.getState().workspace.files[1]).toBe(other);
  expect(other && viewOfFile(other)).toBe(other && viewOfFile(other));
});

test('a chosen target is kept beside the file and freed again', () => {
  const { store, id } = open();
  chooseTarget(store, id, { release: '0.3' });
  chooseTarget(store, id, { arch: 'riscv64' });
  const file = store.getState().workspace.files[0];
  expect(file && viewOfFile(file, store.getState().choices[id]).target).toEqual({
    release: '0.3',
    arch: 'riscv64',
  });
  chooseTarget(store, id, { release: undefined });
  expect(store.getState().choices[id]?.release).toBeUndefined();
});
