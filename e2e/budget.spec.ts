import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { inForm } from './support.ts';

const BUDGET_KIB = 220;

function isMonaco(url: string): boolean {
  return /monaco|editor\.worker/i.test(url);
}

/** Chunks that are asked for later and still needed: what a preset is. */
const NEEDED_LATER = /\/presets-/;

test(`form and map of a preset need at most ${BUDGET_KIB} KiB of JavaScript, and no Monaco`, async ({
  page,
  request,
}) => {
  // What index.html names is loaded at once; of the rest nothing arrives, so that it is proved not to be needed.
  const html = await (await request.get('/')).text();
  const atOnce = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => `/${path}`);
  const loaded = new Map<string, Buffer>();
  const refused: string[] = [];
  await page.route(/\.js(\?|$)/, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!atOnce.includes(pathname) && !NEEDED_LATER.test(pathname)) {
      refused.push(pathname);
      await route.abort();
      return;
    }
    const response = await route.fetch();
    loaded.set(pathname, await response.body());
    await route.fulfill({ response });
  });
  await page.goto('/');
  await page.getByRole('button', { name: /^Linux on QEMU aarch64, Release/ }).click();
  await expect(inForm(page, 'kernel.entry_point')).toBeVisible();
  await expect(
    page
      .getByRole('listbox', { name: /^Memory map/ })
      .getByRole('option')
      .first(),
  ).toBeVisible();

  const sizes = [...loaded].map(([path, body]) => ({ path, kib: gzipSync(body).length / 1024 }));
  const total = sizes.reduce((sum, { kib }) => sum + kib, 0);
  const table = sizes.sort((a, b) => b.kib - a.kib).map(({ path, kib }) => `${kib.toFixed(1)} ${path}`);
  console.log(`JavaScript for form and map: ${total.toFixed(1)} KiB gzip\n  ${table.join('\n  ')}`);
  await expect.poll(() => refused.some(isMonaco)).toBe(true);
  expect(atOnce.length).toBeGreaterThan(0);
  expect(atOnce.filter((path) => !loaded.has(path))).toEqual([]);
  expect(total).toBeLessThanOrEqual(BUDGET_KIB);
});

test('without its editor the text is still there to read and to edit', async ({ page }) => {
  await page.route('**/*', (route) => (isMonaco(route.request().url()) ? route.abort() : route.continue()));
  await page.goto('/');
  await page.getByRole('button', { name: /^Linux on QEMU aarch64, Release/ }).click();
  const text = page.getByRole('textbox', { name: /^TOML text of/ });
  await expect(page.getByText('The text editor could not be loaded')).toBeVisible();
  await text.evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf('id = 1') + 'id = 1'.length;
    area.focus();
    area.setSelectionRange(at, at);
  });
  await page.keyboard.type('7');
  await expect(inForm(page, 'base.id')).toHaveValue('17');
  await page.keyboard.press('Control+z');
  await expect(inForm(page, 'base.id')).toHaveValue('1');
});
