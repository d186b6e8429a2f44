import { expect, test } from '@playwright/test';
import { editor, enterValue, expectText, inForm, openText } from './support.ts';

const VM = '[base]\nid = 1\nname = "vm"\n\n[kernel]\nentry_point = 0x8020_0000\n\n[devices]\n';

test('a part that cannot be loaded later takes nothing else with it', async ({ page }) => {
  await page.route(/\/(overlays|Dialogs|ProblemsList|DevicePicture|AddKeyPanel)-[^/]*\.js$/, (route) =>
    route.abort(),
  );
  await openText(page, VM);
  await editor(page);
  await page.getByRole('button', { name: 'View and help' }).click();
  await expect(page.getByText('A part of the editor could not be loaded.').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Devices' }).click();
  await page.getByRole('button', { name: /^Problems/ }).click();
  await enterValue(inForm(page, 'kernel.entry_point'), '0x8040_0000');
  await expectText(page, VM.replace('0x8020_0000', '0x8040_0000'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, VM);
});
