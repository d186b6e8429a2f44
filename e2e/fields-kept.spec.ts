import { expect, test } from '@playwright/test';
import { expectText, inForm, openFiles, openText, picked, tab } from './support.ts';

const VM = '[base]\nid = 1\nname = "vm"\n\n[kernel]\nentry_point = 0x8020_0000\n';

test('what stands in a field outlives a reload, and is written by Enter', async ({ page }) => {
  await openText(page, VM);
  const id = inForm(page, 'base.id');
  await id.focus();
  await id.fill('12x');
  await page.waitForTimeout(1000);
  await page.reload();
  await expect(id).toHaveValue('12x');
  await expect(id).toHaveAttribute('data-draft', 'true');
  await expect(tab(page, 'vm.toml')).toHaveAccessibleName(/not exported/);
  await expectText(page, VM);
  await id.fill('12');
  await id.press('Enter');
  await expectText(page, VM.replace('id = 1', 'id = 12'));
});

test('a reload at once, another tab and a file that is opened keep it, too', async ({ page }) => {
  await openText(page, VM);
  const id = inForm(page, 'base.id');
  await id.focus();
  await page.keyboard.type('9?');
  await openFiles(page, picked('other.toml', '[base]\nid = 3\n'));
  await expect(id).toHaveValue('3');
  await tab(page, 'vm.toml').click();
  await expect(id).toHaveValue('19?');
  await id.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.reload();
  await expect(id).toHaveValue('19?!');
  await id.press('Escape');
  await expect(id).toHaveValue('1');
});

test('the export says what is not written yet', async ({ page }) => {
  await openText(page, VM);
  await inForm(page, 'base.id').fill('12x');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog')).toContainText('what stands in base.id');
});
