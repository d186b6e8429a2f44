import { expect, test } from 'vitest';
import { fromDrafts, toDrafts } from './session.ts';
import { chooseTarget, createStudio, editText, isUnsaved, openTexts } from './studio.ts';

test('a session brings back texts, names, the active tab, choices and what was exported', () => {
  const store = createStudio();
  const [first = ''] = openTexts(store, [{ name: 'a.toml', text: '\ufeffx = 1\r\n' }]);
  openTexts(store, [{ name: 'b.toml', text: 'y = 1', onDisk: false }]);
  editText(store, first, [{ start: 5, end: 6, text: '2' }]);
  chooseTarget(store, first, { release: '0.3' });
  const before = store.getState();
  const after = { ...createStudio().getState(), ...fromDrafts(structuredClone(toDrafts(before))) };
  expect(after.workspace.files.map((file) => [file.id, file.name, file.source.text])).toEqual(
    before.workspace.files.map((file) => [file.id, file.name, file.source.text]),
  );
  expect(after.activeId).toBe(before.activeId);
  expect(after.choices[first]?.release).toBe('0.3');
  expect(after.workspace.files.map((file) => isUnsaved(after, file))).toEqual([true, true]);
});

test('an unknown release in a session counts as not chosen', () => {
  const state = fromDrafts({
    version: 1,
    files: [{ id: 'f', name: 'a', text: '', release: '9.9', arch: 'z80' }],
  });
  expect(state.choices).toEqual({});
  expect(state.activeId).toBe('f');
});
