import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { viewOf } from './derive.ts';
import { applyOperations, editText, undo } from './edit-file.ts';
import { checkExport } from './export.ts';
import { readLater } from './read-later.ts';
import { documentOf, READ_AT_ONCE_LENGTH } from './source-file.ts';
import { createStudio } from './studio.ts';
import { openTexts } from './tabs.ts';

const LONG = `[base]\nid = 1\n# ${'x'.repeat(READ_AT_ONCE_LENGTH)}\n`;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(text = LONG) {
  const store = createStudio();
  const stop = readLater(store);
  const [id = ''] = openTexts(store, [{ name: 'a.toml', text }]);
  const file = () => {
    const [one] = store.getState().workspace.files;
    if (!one) throw new Error('the file is open');
    return one;
  };
  return { store, id, file, stop };
}

test('a long text is read in the first pause, a short one at once', async () => {
  const { file } = open();
  expect(file().unread).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(file().unread).toBe(false);
  expect(documentOf(file())?.text).toBe(LONG);
  expect(open('[base]\n').file().unread).toBe(false);
});

test('while it is typed nothing is read, nothing is judged and nothing is exported', async () => {
  const { store, id, file } = open();
  await vi.advanceTimersByTimeAsync(1000);
  for (let i = 0; i < 10; i++) {
    editText(store, id, [{ start: 0, end: 0, text: '=' }], 'text', i * 100);
    await vi.advanceTimersByTimeAsync(100);
    expect(file().unread).toBe(true);
  }
  const view = viewOf(store.getState(), id);
  expect(view?.findings).toEqual([]);
  expect(view && checkExport(view, true)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('checked'),
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(viewOf(store.getState(), id)?.findings.map(({ code }) => code)).toEqual(['syntax-error']);
  undo(store, id);
  expect(file().source.text).toBe(LONG);
});

test('a change of meaning reads it at once', () => {
  const { store, id, file } = open();
  const set = { kind: 'set', path: ['base', 'id'], value: 2n } as const;
  expect(applyOperations(store, id, [set], 'form')).toEqual({ ok: true });
  expect(file().source.text).toBe(LONG.replace('id = 1', 'id = 2'));
  expect(file().unread).toBe(false);
});

test('stopped, it reads no more', async () => {
  const { file, stop } = open();
  stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(file().unread).toBe(true);
});

test('a change while it is judged is waited for, and judged with it', async () => {
  const { store, id, file } = open();
  await vi.advanceTimersByTimeAsync(299);
  vi.advanceTimersByTime(1);
  editText(store, id, [{ start: 0, end: 0, text: '# new\n' }], 'text', 0);
  await vi.advanceTimersByTimeAsync(10);
  expect(file().unread).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(documentOf(file())?.text).toBe(`# new\n${LONG}`);
  expect(viewOf(store.getState(), id)?.stale).toBe(false);
});

test('while it is typed the page keeps what it shows: nothing is derived for a key', async () => {
  const { store, id } = open();
  await vi.advanceTimersByTimeAsync(1000);
  const view = () => viewOf(store.getState(), id);
  editText(store, id, [{ start: 0, end: 0, text: '#' }], 'text', 0);
  const first = view();
  editText(store, id, [{ start: 0, end: 0, text: '#' }], 'text', 100);
  expect(view()).toBe(first);
  expect(first?.stale).toBe(true);
});
