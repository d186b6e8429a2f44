import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  corpusFiles,
  editor,
  inMap,
  needsCorpus,
  openFile,
  openFiles,
  openText,
  pane,
  presetText,
  tab,
} from './support.ts';

// A warning, an error, absent keys, and every kind of device.
const BUSY = `${presetText('linux-x86_64-uefi-0.5.toml')}
[devices.unknown]
key = 1
`.replace('cpu_num = 1', 'cpu_num = "one"');

// What floats is looked at with little behind it, since axe takes its time with every element.
const SMALL = `[base]
id = 1
[kernel]
memory_regions = [[0x8000_0000, 0x1000_0000, 0x7, 0]]
`;

test.describe.configure({ mode: 'parallel', timeout: 300_000 });

/**
 * No part of the page is left out, and in the light theme no rule. The dark theme has the same elements
 * with other colours, so there only the rule about colours is asked.
 */
async function expectNoViolation(page: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    const dark = (await page.locator('html').getAttribute('data-theme')) === 'dark';
    const builder = new AxeBuilder({ page });
    if (dark) builder.withRules(['color-contrast']);
    let violations: Awaited<ReturnType<typeof builder.analyze>>['violations'] = [];
    // Nothing that passes is nothing that was looked at: what floats was not in its place yet.
    const look = async () => {
      const result = await builder.analyze();
      violations = result.violations;
      return violations.length + result.passes.length;
    };
    await expect.poll(look, { message: state, timeout: 90_000 }).toBeGreaterThan(0);
    const told = violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      at: nodes.slice(0, 5).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`),
    }));
    expect(told, state).toEqual([]);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme, contextOptions: { reducedMotion: 'reduce' } });

    test('the first screen and its dialogs', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'Start from a guest' })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectNoViolation(page, 'first screen');
      await page.getByRole('button', { name: 'Paste TOML…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoViolation(page, 'paste dialog');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'View and help' }).click();
      await page.getByRole('menuitem', { name: 'Keyboard' }).click();
      await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
      await expectNoViolation(page, 'keyboard dialog');
    });

    test('a VM with all panes, its problems, menus and tables', async ({ page }) => {
      await openText(page, BUSY, 'busy.toml');
      await editor(page);
      await expect(page.getByRole('listbox', { name: /^Memory map/ })).toBeVisible();
      await expectNoViolation(page, 'all panes');
      await pane(page, 'Problems')
        .getByRole('button', { name: /^Problems/ })
        .click();
      await expect(pane(page, 'Problems').getByRole('searchbox')).toBeVisible();
      await page.getByRole('radio', { name: 'Table' }).check();
      await expectNoViolation(page, 'problems open, memory table');
      await page.getByRole('tab', { name: 'Devices' }).click();
      await expectNoViolation(page, 'device layout');
      await page.getByRole('radio', { name: 'Table' }).check();
      await expectNoViolation(page, 'device table');
    });

    test('what floats: menus, choices, help, export', async ({ page }) => {
      await openText(page, SMALL);
      const form = pane(page, 'Form');
      const openers = [
        page.getByRole('button', { name: 'View and help' }),
        page.getByRole('button', { name: 'Open or add a file' }),
        page.getByRole('button', { name: /^AxVisor release/ }),
        form.getByRole('button', { name: 'Help: Memory regions' }),
        form.getByRole('button', { name: /^Mapping, memory region 1/ }),
        form.getByRole('button', { name: /^Access, memory region 1/ }),
        form.getByRole('button', { name: 'Actions: memory region 1' }),
        form.getByRole('button', { name: /^Add Command line/ }),
        page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }),
      ];
      for (const opener of openers) {
        const name = (await opener.getAttribute('aria-label')) ?? (await opener.innerText());
        await opener.click();
        // Open is what has the focus and stands in its place: all of them float in a dialog.
        const holdsFocus = () =>
          page.evaluate(() => document.activeElement?.closest('[role="dialog"]') instanceof Element);
        await expect.poll(holdsFocus, name).toBe(true);
        await expectNoViolation(page, name);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });

    test('selected, stale, broken', async ({ page }) => {
      await openText(page, presetText('arceos-x86_64.toml'), 'vm.toml');
      await inMap(page, 'kernel.memory_regions[0]').click();
      await expectNoViolation(page, 'selected');
      await (await editor(page)).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('oops');
      await expect(pane(page, 'Form')).toContainText('takes no edit');
      await expectNoViolation(page, 'stale');
    });

    test('a narrow window, pane by pane', async ({ page }) => {
      await page.setViewportSize({ width: 900, height: 700 });
      await openText(page, BUSY, 'busy.toml');
      for (const name of ['Form', 'Text', 'Pictures']) {
        await page.getByRole('tablist', { name: 'Panes' }).getByRole('tab', { name }).click();
        await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
        if (name === 'Text') await editor(page);
        await expectNoViolation(page, `narrow, ${name}`);
      }
    });

    test('files of other kinds', async ({ page }) => {
      needsCorpus();
      const [platform] = corpusFiles('platforms');
      const [board] = corpusFiles('boards');
      if (!platform || !board) throw new Error('The corpus has no platform or no board file.');
      await openFile(page, platform);
      await expect(page.getByRole('tab', { name: 'Host map' })).toBeVisible();
      await expectNoViolation(page, 'platform file');
      await openFiles(page, board.path);
      await expect(tab(page, board.name)).toHaveAttribute('aria-current', 'page');
      await expectNoViolation(page, 'board file');
    });
  });
}
