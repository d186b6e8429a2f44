import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectText, exportActive, openText, pane } from './support.ts';

const PRESET = readFileSync('configs/platforms/x86_64-qemu-q35.toml', 'utf8');

test('a platform from the presets: form, map and axconfig.rs follow one edit, undo and export', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^QEMU x86_64 \(q35\), / }).click();
  const size = pane(page, 'Form').locator('input[data-path="plat.phys-memory-size"]');
  await size.fill('256M');
  await size.press('Enter');
  await expectText(page, PRESET.replace('phys-memory-size = 0x800_0000', 'phys-memory-size = 0x1000_0000'));
  const pictures = pane(page, 'Pictures');
  await expect(pictures.getByRole('option', { name: /^RAM, .*256 MiB/ }).first()).toBeVisible();
  await pictures.getByRole('tab', { name: 'axconfig.rs' }).click();
  await expect(pictures.getByText('0x1000_0000').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, PRESET);
  const { bytes } = await exportActive(page);
  expect(bytes.toString()).toBe(PRESET);
});

test('a remark in the place of a type is reported and moved above by its fix', async ({ page }) => {
  const faulty = PRESET.replace(
    'phys-memory-size = 0x800_0000 # uint',
    'phys-memory-size = 0x800_0000 # 128M',
  );
  expect(faulty).not.toBe(PRESET);
  await openText(page, faulty);
  await page.getByRole('button', { name: /^Problems/ }).click();
  const problems = page.getByRole('region', { name: 'Problems', exact: true });
  await problems
    .getByRole('button', { name: /Move the remark above/i })
    .first()
    .click();
  await expectText(
    page,
    faulty.replace('phys-memory-size = 0x800_0000 # 128M', '# 128M\nphys-memory-size = 0x800_0000 # uint'),
  );
});
