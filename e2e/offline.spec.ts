import { expect, type Page, test } from '@playwright/test';
import {
  editor,
  enterValue,
  exportActive,
  inForm,
  moveCaret,
  openFiles,
  pane,
  picked,
  placeAfter,
  presetText,
  tab,
  watchFaults,
} from './support.ts';

/** Every address that page and workers ask for. */
function watchRequests(page: Page): readonly string[] {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  return asked;
}

test('a full session asks no other host for anything and breaks no rule of its policy', async ({
  page,
  baseURL,
}) => {
  const asked = watchRequests(page);
  const faults = watchFaults(page);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto('/');
  await page.getByRole('button', { name: /^ArceOS on QEMU aarch64,/ }).click();
  await expect(page.getByRole('listbox', { name: /^Memory map/ })).toBeVisible();
  const preset = presetText('arceos-aarch64-qemu.toml');

  await moveCaret(page, placeAfter(preset, 'cpu_num = 1'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('p');
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('listbox', { name: /suggest/i })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('entry');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Help: Entry point' }).click();
  await expect(page.getByRole('dialog', { name: 'Help: Entry point' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Devices' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Devices' })).toBeVisible();
  await page.getByRole('button', { name: 'View and help' }).click();
  await page.getByRole('menuitem', { name: /^Dark theme/ }).click();
  await openFiles(page, picked('other.toml', '[base]\nid = 3\n'));
  await tab(page, 'other.toml').click();
  await pane(page, 'Problems')
    .getByRole('button', { name: /^Problems/ })
    .click();
  await tab(page, 'arceos-aarch64-qemu.toml').click();
  await enterValue(inForm(page, 'base.id'), '5');
  await exportActive(page);
  await page.reload();
  await expect(inForm(page, 'base.id')).toHaveValue('5');
  await editor(page);

  const origin = new URL(baseURL as string).origin;
  const foreign = asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url));
  expect(asked.some((url) => /worker/i.test(url))).toBe(true);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test('the policy of the page names no host, and forbids connections outright', async ({ page }) => {
  await page.goto('/');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const rules = new Map(
    (policy ?? '').split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  expect(rules.get('default-src')).toEqual(["'self'"]);
  expect(rules.get('connect-src')).toEqual(["'none'"]);
  const allowed = new Set(["'self'", "'none'", "'unsafe-inline'", 'data:', 'blob:']);
  for (const [name, sources] of rules) {
    expect(
      sources.filter((source) => !allowed.has(source)),
      name,
    ).toEqual([]);
    if (name.startsWith('script')) expect(sources).not.toContain("'unsafe-inline'");
  }
  // The policy is in force, not just written.
  const outcome = await page.evaluate(() =>
    fetch('https://example.com/', { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});
