import { expect, type Locator, type Page, test } from '@playwright/test';
import { enterValue, expectText, inForm, openText, presetText, tab } from './support.ts';

const PRESET = presetText('linux-aarch64-qemu-0.5.toml');

// 1440 × 900 at 200 %: half as many CSS pixels, twice as many of the screen.
test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('at 200 % the first screen has no sideways scroll and every way to begin can be reached', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('button', { name: 'Open files…' })).toBeInViewport({
    ratio: 1,
  });
  expect(await overflow(page)).toBe(0);
  const last = page.getByRole('main').getByRole('listitem').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
});

test('at 200 % header, panes and problems can all be used, with long names too', async ({ page }) => {
  const name = 'a-rather-long-name-of-a-guest-on-orangepi-5-plus-linux-smp1.toml';
  await openText(page, PRESET, name);
  await expect(inForm(page, 'base.id')).toBeVisible();
  expect(await overflow(page)).toBe(0);
  const header = page.getByRole('banner');
  for (const label of [
    'Open or add a file',
    /^AxVisor release/,
    /^Architecture/,
    'Undo',
    'Redo',
    /^Export$/,
    'View and help',
  ]) {
    await expect(header.getByRole('button', { name: label, exact: true }), String(label)).toBeInViewport({
      ratio: 1,
    });
  }
  await tab(page, name).scrollIntoViewIfNeeded();
  await expect(tab(page, name)).toBeInViewport({ ratio: 0.5 });

  await enterValue(inForm(page, 'base.id'), '6');
  await expectText(page, PRESET.replace('\nid = 1', '\nid = 6'));
  const panes = page.getByRole('tablist', { name: 'Panes' });
  await panes.getByRole('tab', { name: 'Text' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Text' })).toContainText('id = 6');
  expect(await overflow(page)).toBe(0);
  await panes.getByRole('tab', { name: 'Pictures' }).click();
  await expect(page.getByRole('listbox', { name: /^Memory map/ })).toBeVisible();
  expect(await overflow(page)).toBe(0);
  await page
    .getByRole('region', { name: 'Problems' })
    .getByRole('button', { name: /^Problems/ })
    .click();
  await expect(page.getByRole('region', { name: 'Problems' }).getByRole('button').nth(1)).toBeAttached();
  expect(await overflow(page)).toBe(0);
});

test('at 200 % dialogs and menus fit the window', async ({ page }) => {
  await openText(page, PRESET);
  const fits = async (opened: Locator) => {
    await expect(opened).toBeInViewport({ ratio: 1 });
    expect(await overflow(page)).toBe(0);
  };
  await page.getByRole('button', { name: 'View and help' }).click();
  await fits(page.getByRole('menuitem').first());
  await page.keyboard.press('End');
  await fits(page.getByRole('menuitem').last());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open or add a file' }).click();
  await fits(page.getByRole('menuitem').first());
  await page.keyboard.press('End');
  await fits(page.getByRole('menuitem').last());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await fits(page.getByRole('dialog'));
  await fits(page.getByRole('button', { name: /^Download/ }));
});
