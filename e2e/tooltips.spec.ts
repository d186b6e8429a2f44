import { expect, test } from '@playwright/test';
import { openText, presetText } from './support.ts';

test('buttons of one icon name themselves on hover and on keyboard focus', async ({ page }) => {
  await openText(page, presetText('arceos-x86_64.toml'));
  for (const name of ['Open or add a file', 'Undo', 'View and help', 'Close vm.toml']) {
    const button = page.getByRole('button', { name });
    await button.hover();
    await expect(page.getByRole('tooltip')).toContainText(name);
    await page.mouse.move(700, 600);
    await expect(page.getByRole('tooltip')).toBeHidden();
  }
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toHaveText('View and help');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Form', exact: true })).toBeVisible();
});
