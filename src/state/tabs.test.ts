import { expect, test } from 'vitest';
import { editText, undo } from './edit-file.ts';
import { createStudio, type StudioStore } from './studio.ts';
import {
  activateFile,
  closeFile,
  discardClosed,
  isUnsaved,
  keepNewest,
  openTexts,
  reopenFiles,
} from './tabs.ts';
import { keepTyping } from './typing.ts';

function open(...names: string[]): { store: StudioStore; ids: readonly string[] } {
  const store = createStudio();
  const ids = openTexts(
    store,
    names.map((name) => ({ name, text: `# ${name}` })),
  );
  return { store, ids };
}

const names = (store: StudioStore) => store.getState().workspace.files.map((file) => file.name);

test('two files of one name get two names', () => {
  const { store } = open('a.toml', 'a.toml');
  expect(names(store)).toEqual(['a.toml', 'a (2).toml']);
});

test('a changed file that is closed is kept, with its text and undo, and comes back in its place', () => {
  const { store, ids } = open('a.toml', 'b.toml', 'c.toml');
  const [, b = ''] = ids;
  editText(store, b, [{ start: 0, end: 0, text: 'x' }], 'text', 0);
  closeFile(store, b, 1000);
  expect(names(store)).toEqual(['a.toml', 'c.toml']);
  const { closed, notices } = store.getState();
  expect(closed.map(({ draft }) => draft.text)).toEqual(['x# b.toml']);
  expect(notices.map(({ message }) => message)).toEqual(['Closed b.toml.']);
  notices[0]?.actions[0]?.run();
  expect(names(store)).toEqual(['a.toml', 'b.toml', 'c.toml']);
  expect(store.getState().activeId).toBe(b);
  expect(store.getState().closed).toEqual([]);
  undo(store, b);
  expect(store.getState().workspace.files[1]?.source.text).toBe('# b.toml');
});

test('an unchanged file that is closed is not kept, but its notice brings it back', () => {
  const { store, ids } = open('a.toml');
  closeFile(store, ids[0] ?? '');
  expect(store.getState().closed).toEqual([]);
  expect(store.getState().activeId).toBeUndefined();
  store.getState().notices[0]?.actions[0]?.run();
  expect(names(store)).toEqual(['a.toml']);
  expect(store.getState().notices).toEqual([]);
});

test('files closed one after another share one notice, which brings all of them back', () => {
  const { store, ids } = open('a.toml', 'b.toml', 'c.toml');
  closeFile(store, ids[2] ?? '');
  closeFile(store, ids[0] ?? '');
  const [notice, ...others] = store.getState().notices;
  expect(notice?.message).toBe('Closed a.toml and 1 more.');
  expect(others).toEqual([]);
  notice?.actions[0]?.run();
  expect(names(store)).toEqual(['a.toml', 'b.toml', 'c.toml']);
});

test('closing the active file activates its neighbour, closing another leaves it', () => {
  const { store, ids } = open('a.toml', 'b.toml', 'c.toml');
  activateFile(store, ids[1] ?? '');
  closeFile(store, ids[0] ?? '');
  expect(store.getState().activeId).toBe(ids[1]);
  closeFile(store, ids[1] ?? '');
  expect(store.getState().activeId).toBe(ids[2]);
});

test('what stands in a field makes a file unsaved, and is kept when it is closed', () => {
  const { store, ids } = open('a.toml');
  const [id = ''] = ids;
  const [file] = store.getState().workspace.files;
  expect(file && isUnsaved(store.getState(), file)).toBe(false);
  keepTyping(store, id, 'base.id', { text: '22', base: '1' });
  expect(file && isUnsaved(store.getState(), file)).toBe(true);
  closeFile(store, id);
  reopenFiles(store, store.getState().closed);
  expect(store.getState().typing[id]).toEqual({ 'base.id': { text: '22', base: '1' } });
  keepTyping(store, id, 'base.id', undefined);
  expect(file && isUnsaved(store.getState(), file)).toBe(false);
});

test('closed files are kept for 30 days, the newest 50, and can be discarded', () => {
  const draft = { id: 'f', name: 'a', text: '', order: 0 };
  const day = 24 * 3600 * 1000;
  const old = Array.from({ length: 60 }, (_, i) => ({ draft: { ...draft, id: `f${i}` }, closedAt: i * day }));
  const kept = keepNewest(old, 60 * day);
  expect(kept.map(({ draft: { id } }) => id)).toEqual(Array.from({ length: 29 }, (_, i) => `f${59 - i}`));
  expect(
    keepNewest(
      old.map((one) => ({ ...one, closedAt: 0 })),
      1,
    ),
  ).toHaveLength(50);
  const store = createStudio({ closed: kept });
  discardClosed(store, kept.slice(1));
  expect(store.getState().closed).toEqual(kept.slice(0, 1));
});
