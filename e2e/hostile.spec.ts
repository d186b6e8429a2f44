import { expect, test } from '@playwright/test';
import { drafts, openText, pane, tab } from './support.ts';

/** A platform file of about `kib` KiB whose windows all overlap. */
function overlapping(kib: number): string {
  const rows = Array.from(
    { length: Math.floor((kib * 1024) / 36) },
    (_, i) => `  ["0x${(0x1000_0000 + i * 0x1000).toString(16)}", "0x1000_0000"],`,
  );
  const head = 'arch = "aarch64"\nplatform = "aarch64-hostile"\npackage = "axplat-hostile"\n\n[plat]\n';
  return `${head}phys-memory-base = 0x4000_0000\n\n[devices]\nmmio-regions = [\n${rows.join('\n')}\n]\n`;
}

for (const kib of [23, 67, 138])
  test(`a platform file of ${kib} KiB of overlapping windows is judged, edited and opened again`, async ({
    page,
  }) => {
    const text = overlapping(kib);
    await openText(page, text, 'hostile.toml');
    const problems = pane(page, 'Problems').getByRole('button', { name: /^Problems/ });
    await expect(problems).toContainText(/error|warning/);
    await page.getByRole('textbox', { name: /^TOML text of/ }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# still here');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await drafts(page)).files[0]?.text.slice(0, 24))
      .toBe(`# still here\n${text.slice(0, 11)}`);
    await page.reload();
    await expect(tab(page, 'hostile.toml')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Not opened' })).toBeHidden();
    await expect(problems).toContainText(/error|warning/);
  });
