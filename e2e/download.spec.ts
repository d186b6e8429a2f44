import { expect, type Page, test } from '@playwright/test';
import { enterValue, exportActive, inForm, openText, presetText, tab } from './support.ts';

const GOOD = presetText('arceos-aarch64-qemu.toml');

const messages = (page: Page) => page.getByRole('complementary', { name: 'Messages' });

test('a download is told with name and size, and the dirty mark is in tab and title', async ({ page }) => {
  await openText(page, GOOD, 'linux.toml');
  await expect(page).toHaveTitle('linux.toml – AxVisor Studio');
  await enterValue(inForm(page, 'base.id'), '5');
  await expect(page).toHaveTitle('● linux.toml – AxVisor Studio');
  await expect(tab(page, 'linux.toml')).toHaveAccessibleName(/not exported/);
  const { bytes } = await exportActive(page);
  const size = bytes.length.toLocaleString('en');
  await expect(messages(page)).toContainText(`Downloaded linux.toml, ${size} bytes`);
  await expect(page).toHaveTitle('linux.toml – AxVisor Studio');
  await messages(page).getByRole('button', { name: 'It did not arrive' }).click();
  await expect(page).toHaveTitle('● linux.toml – AxVisor Studio');
});

test('a download that the browser refuses is told, and the file stays unsaved', async ({ page }) => {
  await page.addInitScript(() => {
    URL.createObjectURL = () => {
      throw new Error('no more room');
    };
  });
  await openText(page, GOOD, 'linux.toml');
  await enterValue(inForm(page, 'base.id'), '5');
  await page.keyboard.press('Control+s');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Download / })
    .click();
  await expect(messages(page)).toContainText('The browser refused to download linux.toml (no more room)');
  await expect(messages(page)).not.toContainText('Downloaded');
  await expect(tab(page, 'linux.toml')).toHaveAccessibleName(/not exported/);
  await expect(page).toHaveTitle(/^●/);
});

test('half a character is told before the export, which is refused', async ({ page }) => {
  await page.goto('/');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${text}# ${String.fromCharCode(0xd83d)}\n`);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, GOOD);
  await expect(tab(page, 'pasted.toml')).toBeVisible();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'pasted.toml cannot be exported yet' });
  await expect(dialog).toContainText('Half a character (U+D83D) stands here.');
  await expect(dialog.getByRole('button', { name: /^Download/ })).toHaveCount(0);
});
