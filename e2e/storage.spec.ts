import { expect, type Page, test } from '@playwright/test';
import { enterValue, expectText, inForm, openFiles, openText, picked, readDownload, tab } from './support.ts';

const VM = '[base]\nid = 1\nname = "vm"\n';

const messages = (page: Page) => page.getByRole('complementary', { name: 'Messages' });

/** Puts records into the page's storage, as another visit would have left them. */
async function seed(page: Page, records: Readonly<Record<string, unknown>>): Promise<void> {
  await page.goto('/icon.svg');
  await page.evaluate(async (all) => {
    const request = indexedDB.open('axvisor-studio');
    request.onupgradeneeded = () => request.result.createObjectStore('drafts');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('drafts', 'readwrite').objectStore('drafts');
    for (const [key, record] of Object.entries(all)) store.put(record, key);
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
    database.close();
  }, records);
}

const stored = (id: string, name: string, text: unknown, version = 2) => ({
  version,
  rev: 'other:1',
  draft: { id, name, text, order: 1 },
});

test('one bad record and one of a newer version keep no other file away, and their bytes can be had', async ({
  page,
}) => {
  await seed(page, {
    'file a': stored('a', 'good.toml', VM),
    'file b': stored('b', 'bad.toml', 7),
    'file c': stored('c', 'new.toml', 'from the future', 9),
  });
  await page.goto('/');
  await expectText(page, VM);
  await expect(messages(page)).toContainText('The draft of new.toml could not be restored');
  await expect(messages(page)).toContainText('damaged');
  const download = page.waitForEvent('download');
  await messages(page)
    .getByText(/^The draft of new\.toml/)
    .locator('..')
    .getByRole('button', { name: 'Download it' })
    .click();
  const { name, bytes } = await readDownload(await download);
  expect([name, bytes.toString()]).toEqual(['new.toml', 'from the future']);
  await enterValue(inForm(page, 'base.id'), '2');
  await page.reload();
  await expect(messages(page)).toContainText('The draft of new.toml could not be restored');
});

test('what an earlier version kept in one record comes back file by file', async ({ page }) => {
  await seed(page, {
    session: {
      version: 1,
      files: [
        { id: 'x', name: 'old.toml', text: VM },
        { id: 'y', name: 'cut.toml' },
      ],
      activeId: 'x',
    },
  });
  await page.goto('/');
  await expect(tab(page, 'old.toml')).toBeVisible();
  await expect(messages(page)).toContainText('could not be restored');
  await page.reload();
  await expect(tab(page, 'old.toml')).toBeVisible();
});

test('a session record of a newer version is told and left alone', async ({ page }) => {
  await seed(page, { session: { version: 5, everything: 'else' } });
  await page.goto('/');
  await expect(messages(page)).toContainText('written by a newer version');
  await openFiles(page, picked('vm.toml', VM));
  await expectText(page, VM);
  await page.reload();
  await expect(messages(page)).toContainText('written by a newer version');
});

test('without any storage the page works, and says that it keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await openText(page, VM);
  await expect(messages(page)).toContainText('Drafts cannot be saved in this browser');
  await enterValue(inForm(page, 'base.id'), '2');
  await expect(page.getByRole('button', { name: 'Undo: set base.id' })).toBeEnabled();
  await page.getByRole('button', { name: 'View and help' }).click();
  await page.getByRole('menuitem', { name: /^Dark theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('in a sandboxed frame the page works', async ({ page, baseURL }) => {
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" src="${baseURL}" style="width:1400px;height:860px"></iframe>`,
    }),
  );
  await page.route(/\.(js|css|woff2?|svg)$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.goto('/frame.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: 'Edit AxVisor guest configurations' })).toBeVisible();
  await frame.getByRole('button', { name: /^Linux on QEMU aarch64, Release/ }).click();
  await expect(frame.locator('[data-path="kernel.entry_point"]').first()).toBeVisible();
});

test('where the part that restores does not load, that is said, and a reload brings the files back', async ({
  page,
}) => {
  await seed(page, { 'file a': stored('a', 'good.toml', VM) });
  await page.route(/\/restore-drafts-[^/]*\.js$/, (route) => route.abort());
  await page.goto('/');
  await expect(messages(page)).toContainText('files of earlier visits are not shown');
  await openFiles(page, picked('vm.toml', VM));
  await expect(tab(page, 'vm.toml')).toBeVisible();
  await page.unroute(/\/restore-drafts-[^/]*\.js$/);
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(tab(page, 'good.toml')).toBeVisible();
});

test('a full storage is told, and told no more once there is room', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if ((window as unknown as { isFull?: boolean }).isFull)
        throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await openText(page, VM);
  await expectText(page, VM);
  await page.evaluate(() => Object.assign(window, { isFull: true }));
  await enterValue(inForm(page, 'base.id'), '2');
  await expect(messages(page)).toContainText('Drafts cannot be saved');
  await page.evaluate(() => Object.assign(window, { isFull: false }));
  await expectText(page, VM.replace('1', '2'));
  await expect(messages(page)).not.toContainText('Drafts cannot be saved');
});

test('a corrupt layout and corrupt pane sizes are not taken', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem(
      'axvisor-studio.layout',
      '{"state":{"hidden":7,"mapMode":"?","picture":null},"version":1}',
    );
    for (const key of ['form:text:pictures', 'form', ''])
      localStorage.setItem(`react-resizable-panels:axvisor-studio.panes:${key}`, '{"form":"wide"');
  });
  await openText(page, VM);
  await expect(inForm(page, 'base.id')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Text', exact: true })).toBeVisible();
});

test('after a start that did not finish the files are listed, and opened when asked', async ({ page }) => {
  const files = { 'file a': stored('a', 'a.toml', VM), 'file b': stored('b', 'b.toml', VM) };
  await seed(page, { ...files, start: Date.now() - 60_000 });
  await page.goto('/');
  const list = page.getByRole('region', { name: 'Not opened' });
  await expect(list).toContainText('did not finish its last start');
  await expect(page.getByRole('navigation', { name: 'Open files' })).toBeHidden();
  await list.getByRole('button', { name: /^Open b\.toml/ }).click();
  await expectText(page, VM);
  await page.reload();
  await expect(tab(page, 'a.toml')).toBeVisible();
  await expect(tab(page, 'b.toml')).toBeVisible();
});
