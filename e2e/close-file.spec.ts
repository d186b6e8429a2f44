import { expect, type Page, test } from '@playwright/test';
import { drafts, enterValue, expectText, inForm, openFiles, openText, picked, tab } from './support.ts';

const VM = '[base]\nid = 1\nname = "vm"\n\n[kernel]\nentry_point = 0x8020_0000\n';
const EDITED = VM.replace('id = 1', 'id = 7');

const messages = (page: Page) => page.getByRole('complementary', { name: 'Messages' });

async function closeEdited(page: Page): Promise<void> {
  await openText(page, VM);
  await enterValue(inForm(page, 'base.id'), '7');
  await page.getByRole('button', { name: 'Close vm.toml' }).click();
  await expect(messages(page)).toContainText('Closed vm.toml.');
}

test('a closed file comes back by the message, with its undo', async ({ page }) => {
  await closeEdited(page);
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expectText(page, EDITED);
  await page.getByRole('button', { name: 'Undo: set base.id' }).click();
  await expectText(page, VM);
});

test('it is among the recently closed on the first screen, past a reload, until it is opened', async ({
  page,
}) => {
  await closeEdited(page);
  await expect.poll(async () => (await drafts(page)).files.length).toBe(0);
  await page.reload();
  const closed = page.getByRole('region', { name: 'Recently closed' });
  await closed.getByRole('button', { name: /^Open vm\.toml, closed / }).click();
  await expectText(page, EDITED);
  await expect(tab(page, 'vm.toml')).toHaveAccessibleName(/not exported/);
  await page.reload();
  await expect(tab(page, 'vm.toml')).toBeVisible();
});

test('it is in the + menu, and can be discarded for good', async ({ page }) => {
  await closeEdited(page);
  await openFiles(page, picked('other.toml', '[base]\nid = 3\n'));
  await page.getByRole('button', { name: 'Open or add a file' }).click();
  await page.getByRole('menuitem', { name: 'Reopen vm.toml' }).click();
  await expectText(page, EDITED);
  await page.getByRole('button', { name: 'Close vm.toml' }).click();
  await page.getByRole('button', { name: 'Close other.toml' }).click();
  const closed = page.getByRole('region', { name: 'Recently closed' });
  await closed.getByRole('button', { name: 'Discard vm.toml' }).click();
  await expect(closed).toBeHidden();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(closed).toBeVisible();
  await closed.getByRole('button', { name: 'Discard vm.toml' }).click();
  await expect(messages(page)).toContainText('Discarded vm.toml.');
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Edit AxVisor guest configurations' })).toBeVisible();
  await expect(closed).toBeHidden();
});

test('closing asks nothing, and an unchanged file leaves nothing behind', async ({ page }) => {
  page.on('dialog', () => expect(true, 'a modal question').toBe(false));
  await openText(page, VM);
  await page.getByRole('button', { name: 'Close vm.toml' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(messages(page)).toContainText('Closed vm.toml.');
  await expect(page.getByRole('region', { name: 'Recently closed' })).toBeHidden();
});
