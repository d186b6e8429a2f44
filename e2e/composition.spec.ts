import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { editor, expectText, inForm, moveCaret, openText, placeAfter } from './support.ts';

const VM = '[base]\nid = 1\nname = "vm" # x\n\n[kernel]\nentry_point = 0x8020_0000\n\n[devices]\n';

/** What an input method does: letters that change under way, then the word; `enter`: the key that takes a candidate. */
async function compose(page: Page, steps: readonly string[], word: string, enter = true): Promise<void> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    // Slower than what joins two steps of typing.
    await page.waitForTimeout(550);
  }
  if (enter)
    await page.evaluate(() => {
      const key = {
        key: 'Enter',
        code: 'Enter',
        keyCode: 229,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
    });
  await cdp.send('Input.insertText', { text: word });
}

test('in the text a composition is one undo step', async ({ page }) => {
  await openText(page, VM);
  await moveCaret(page, placeAfter(VM, '# x'));
  await compose(page, ['n', 'ni', 'ni h', 'ni hao'], '你好', false);
  const written = VM.replace('# x', '# x你好');
  await expectText(page, written);
  await page.keyboard.press('Control+z');
  await expectText(page, VM);
  await page.keyboard.press('Control+Shift+z');
  await expectText(page, written);
});

test('in a field the Enter that takes a candidate writes nothing, and the next one writes all', async ({
  page,
}) => {
  await openText(page, VM);
  const name = inForm(page, 'base.name');
  await name.focus();
  await page.keyboard.press('End');
  await compose(page, ['n', 'ni'], '你');
  await expect(name).toHaveValue('vm你');
  await expect(name).toHaveAttribute('data-draft', 'true');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expectText(page, VM.replace('"vm"', '"vm你"'));
  await page.getByRole('button', { name: 'Undo: set base.name' }).click();
  await expectText(page, VM);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('in the panel of a new key the Enter that takes a candidate does not add it', async ({ page }) => {
  await openText(page, VM);
  await page.getByRole('button', { name: 'Add Ramdisk image' }).click();
  const value = page.getByRole('textbox', { name: 'Starting value' });
  await value.focus();
  await compose(page, ['n', 'ni'], '你');
  await expect(value).toBeVisible();
  await expectText(page, VM);
  await page.keyboard.press('Enter');
  await expect(inForm(page, 'kernel.ramdisk_path')).toHaveValue(/你/);
});

test('a composition that is given up leaves nothing', async ({ page }) => {
  await openText(page, VM);
  await moveCaret(page, placeAfter(VM, '# x'));
  await compose(page, ['n', 'ni'], '', false);
  await expectText(page, VM);
  await (await editor(page)).focus();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});
