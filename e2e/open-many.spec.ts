import { expect, test } from '@playwright/test';
import { openFiles, picked } from './support.ts';

const MANY = Array.from({ length: 200 }, (_, i) =>
  picked(`vm${i}.toml`, `[base]\nid = ${i}\nname = "vm${i}"\n`),
);

test('opening 200 files shows how far it is, and stops when asked', async ({ page }) => {
  // A slow disk, so that there is time to look and to press.
  await page.addInitScript(() => {
    const read = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = async function () {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return read.call(this);
    };
  });
  await page.goto('/');
  await openFiles(page, MANY);
  const messages = page.getByRole('complementary', { name: 'Messages' });
  await expect(messages.getByRole('progressbar', { name: 'Opening 200 files' })).toBeVisible();
  await messages.getByRole('button', { name: 'Cancel' }).click();
  await expect(messages).toContainText(/Stopped: \d+ of 200 files are open\./);
  const tabs = page.getByRole('navigation', { name: 'Open files' }).getByRole('listitem');
  expect(await tabs.count()).toBeLessThan(200);
});

test('all of 200 files are open in the end, and closed again', async ({ page }) => {
  await page.goto('/');
  await openFiles(page, MANY);
  const tabs = page.getByRole('navigation', { name: 'Open files' }).getByRole('listitem');
  await expect(tabs).toHaveCount(200, { timeout: 30_000 });
  await expect(page.getByRole('progressbar', { name: 'Opening 200 files' })).toBeHidden();
});
