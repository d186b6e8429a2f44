// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import type { Step } from '../files/draft-schema.ts';
import { readClosed, readOpen, writeDrafts, writeLate } from '../files/drafts.ts';
import { editText, undo } from './edit-file.ts';
import { finishStart, startSession } from './session.ts';
import { chooseTarget, createStudio, type StudioStore } from './studio.ts';
import { closeFile, isUnsaved, openTexts } from './tabs.ts';
import { keepTyping } from './typing.ts';

const stops: (() => void)[] = [];

/** One tab of the browser. */
async function visit(): Promise<StudioStore> {
  const store = createStudio();
  stops.push(await startSession(store));
  finishStart();
  return store;
}

async function leave(): Promise<void> {
  for (const stop of stops.splice(0)) stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

async function clear(): Promise<void> {
  await leave();
  const { files } = await readOpen();
  const writes = files.map(({ key, record }) => {
    const { rev } = record as { readonly rev: string };
    return { id: key.slice('file '.length), draft: undefined, rev: '', expected: rev };
  });
  const closed = (await readClosed()).map(({ key }) => ({
    id: key.slice('closed '.length),
    stored: undefined,
  }));
  await writeDrafts(writes, closed, undefined);
  sessionStorage.clear();
  localStorage.clear();
}

afterEach(clear);

const texts = (store: StudioStore) =>
  store.getState().workspace.files.map((file) => [file.name, file.source.text]);

async function storedTexts(): Promise<readonly string[]> {
  const { files } = await readOpen();
  return files.map(({ record }) => (record as { readonly draft: { readonly text: string } }).draft.text);
}

test('texts, names, order, the active tab, choices, what was exported, undo and fields come back', async () => {
  const store = await visit();
  const [first = ''] = openTexts(store, [{ name: 'a.toml', text: '\ufeffx = 1\r\n' }]);
  openTexts(store, [{ name: 'b.toml', text: 'y = 1', onDisk: false }]);
  editText(store, first, [{ start: 5, end: 6, text: '2' }]);
  chooseTarget(store, first, { release: '0.3' });
  keepTyping(store, first, 'base.id', { text: '22', base: '1' });
  await vi.waitFor(async () => expect(await storedTexts()).toEqual(['\ufeffx = 2\r\n', 'y = 1']));
  await leave();

  const again = await visit();
  const before = store.getState();
  const after = again.getState();
  expect(texts(again)).toEqual(texts(store));
  expect(after.activeId).toBe(before.activeId);
  expect(after.choices).toEqual({ [first]: { release: '0.3', arch: undefined } });
  expect(after.typing[first]).toEqual({ 'base.id': { text: '22', base: '1' } });
  expect(after.workspace.files.map((file) => isUnsaved(after, file))).toEqual([true, true]);
  undo(again, first);
  expect(texts(again)[0]).toEqual(['a.toml', '\ufeffx = 1\r\n']);
});

test('an edit is written within a second however fast others follow', async () => {
  const store = await visit();
  const [id = ''] = openTexts(store, [{ name: 'a.toml', text: '' }]);
  const end = Date.now() + 1500;
  let worst = 0;
  while (Date.now() < end) {
    editText(store, id, [{ start: 0, end: 0, text: 'x' }]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [kept = ''] = await storedTexts();
    worst = Math.max(worst, (texts(store)[0]?.[1] ?? '').length - kept.length);
  }
  // 50 edits a second at most: what is missing was typed within the last second.
  expect(worst).toBeLessThan(50);
  await vi.waitFor(async () => expect((await storedTexts())[0]).toBe(texts(store)[0]?.[1]));
});

test('a closed file with changes is there after a reload, until it is reopened', async () => {
  const store = await visit();
  const [id = ''] = openTexts(store, [{ name: 'a.toml', text: 'x', onDisk: false }]);
  await vi.waitFor(async () => expect(await storedTexts()).toEqual(['x']));
  closeFile(store, id);
  await vi.waitFor(async () => expect(await readClosed()).toHaveLength(1));
  expect(await storedTexts()).toEqual([]);
  await leave();
  const again = await visit();
  await vi.waitFor(() => expect(again.getState().closed.map(({ draft }) => draft.text)).toEqual(['x']));
});

test('a second tab shows the edits of the first, and the first those of the second', async () => {
  const a = await visit();
  const [id = ''] = openTexts(a, [{ name: 'a.toml', text: 'one' }]);
  await vi.waitFor(async () => expect(await storedTexts()).toEqual(['one']));
  const b = await visit();
  expect(texts(b)).toEqual([['a.toml', 'one']]);
  editText(a, id, [{ start: 0, end: 0, text: 'a ' }]);
  await vi.waitFor(() => expect(texts(b)).toEqual([['a.toml', 'a one']]));
  editText(b, id, [{ start: 0, end: 0, text: 'b ' }]);
  await vi.waitFor(() => expect(texts(a)).toEqual([['a.toml', 'b a one']]));
  openTexts(b, [{ name: 'b.toml', text: 'two' }]);
  await vi.waitFor(() => expect(texts(a)).toHaveLength(2));
  expect(a.getState().activeId).toBe(id);
  closeFile(a, id);
  await vi.waitFor(() => expect(texts(b)).toEqual([['b.toml', 'two']]));
});

test('a file that two tabs change at once is kept with both texts, and that is said', async () => {
  const a = await visit();
  const [id = ''] = openTexts(a, [{ name: 'a.toml', text: 'x' }]);
  await vi.waitFor(async () => expect(await storedTexts()).toEqual(['x']));
  const b = await visit();
  editText(a, id, [{ start: 0, end: 0, text: 'a' }]);
  editText(b, id, [{ start: 0, end: 0, text: 'b' }]);
  await vi.waitFor(async () => expect([...(await storedTexts())].sort()).toEqual(['ax', 'bx']));
  await vi.waitFor(() => expect(new Set(texts(a).map(([, text]) => text))).toEqual(new Set(['ax', 'bx'])));
  await vi.waitFor(() => expect(new Set(texts(b).map(([, text]) => text))).toEqual(new Set(['ax', 'bx'])));
  const said = [...a.getState().notices, ...b.getState().notices].map(({ message }) => message);
  expect(said.filter((message) => /changed in two tabs at once/.test(message))).toHaveLength(1);
});

test('a record of a newer version, and a damaged one, are told and stay; the others come back', async () => {
  const step: Step = { id: 's', name: 'typing', change: { start: 0, removed: '', inserted: 'g' } };
  const draft = { id: 'good', name: 'good.toml', text: 'g', order: 1, past: [step], future: [] };
  await writeDrafts([{ id: 'good', draft, rev: 't:1', expected: undefined }], [], undefined);
  const request = indexedDB.open('axvisor-studio');
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const change = database.transaction('drafts', 'readwrite').objectStore('drafts');
  change.put({ version: 7, rev: 't:2', draft: { name: 'new.toml', text: 'n' } }, 'file new');
  change.put({ version: 2, rev: 't:3', draft: { id: 'bad' } }, 'file bad');
  await new Promise((resolve) => change.transaction.addEventListener('complete', resolve));

  const store = await visit();
  expect(texts(store)).toEqual([['good.toml', 'g']]);
  expect(store.getState().notices.map(({ message }) => message)).toEqual([
    'A kept draft could not be restored: its record is damaged. It is kept as it is.',
    'The draft of new.toml could not be restored: it was written by a newer version of the editor. It is kept as it is.',
  ]);
  editText(store, 'good', [{ start: 0, end: 0, text: '+' }]);
  await vi.waitFor(async () => {
    const keys = (await readOpen()).files.map(({ key }) => key);
    expect(keys).toEqual(['file bad', 'file good', 'file new']);
  });
  for (const { actions } of store.getState().notices)
    actions.find(({ label }) => label === 'Discard it')?.run();
  await vi.waitFor(async () => expect((await readOpen()).files).toHaveLength(1));
  database.close();
});

test('what a page wrote as it went away is there, and only listed where the start did not finish', async () => {
  const draft = { id: 'f', name: 'a.toml', text: 'x', order: 1 };
  await writeDrafts([{ id: 'f', draft, rev: 't:1', expected: undefined }], [], undefined);
  writeLate([{ version: 2, rev: 't:2', expected: ['t:1'], draft: { ...draft, text: 'x, and more' } }]);
  await readOpen(Date.now() - 60_000);
  const listed = await visit();
  expect(listed.getState().waiting.map(({ text }) => text)).toEqual(['x, and more']);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await storedTexts()).toEqual(['x']);
  await leave();
  const again = await visit();
  expect(texts(again)).toEqual([['a.toml', 'x, and more']]);
  await vi.waitFor(async () => expect(await storedTexts()).toEqual(['x, and more']));
  await vi.waitFor(async () => expect((await readOpen()).late).toEqual([]));
});

test('of what a page wrote as it went away beside a newer text, both are kept', async () => {
  const draft = { id: 'f', name: 'a.toml', text: 'newer', order: 1 };
  await writeDrafts([{ id: 'f', draft, rev: 'b:9', expected: undefined }], [], undefined);
  writeLate([{ version: 2, rev: 't:2', expected: ['t:1'], draft: { ...draft, text: 'late' } }]);
  const store = await visit();
  expect(texts(store)).toEqual([
    ['a.toml', 'newer'],
    ['a.toml (kept)', 'late'],
  ]);
  await vi.waitFor(async () => expect((await storedTexts()).length).toBe(2));
});

test('a start that did not finish is followed by one that lists the files and opens none', async () => {
  const draft = { id: 'f', name: 'a.toml', text: 'x', order: 1 };
  await writeDrafts([{ id: 'f', draft, rev: 't:1', expected: undefined }], [], undefined);
  await readOpen(Date.now() - 60_000);
  const store = await visit();
  expect(texts(store)).toEqual([]);
  expect(store.getState().waiting).toEqual([draft]);
  expect(await storedTexts()).toEqual(['x']);
});
