import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { drafts, editor, openFiles, picked } from './support.ts';

const TIMES = Number(process.env.STUDIO_KILLS ?? 3);
const VM = '[base]\nid = 1\nname = "vm"\n# ';

/** The browser that uses this profile, ended at once, without a word to it. */
function killBrowser(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile))
        process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has gone already.
    }
  }
}

/** Types at the end of the text until the browser is killed; gives when each character was in the text for sure. */
async function typeUntilKilled(
  page: Page,
  profile: string,
): Promise<{ typedAt: number[]; killedAt: number }> {
  await (await editor(page)).focus();
  await page.keyboard.press('Control+End');
  const typedAt: number[] = [];
  let isDead = false;
  const typing = (async () => {
    while (!isDead) {
      await page.keyboard.type('x');
      typedAt.push(Date.now());
    }
  })().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 3000));
  const killedAt = Date.now();
  isDead = true;
  killBrowser(profile);
  await typing;
  return { typedAt, killedAt };
}

async function keptText(page: Page): Promise<string> {
  await expect.poll(async () => (await drafts(page)).files.length).toBe(1);
  return (await drafts(page)).files[0]?.text ?? '';
}

test(`${TIMES} kills of the browser amid typing lose nothing that is older than a second`, async ({
  baseURL,
}) => {
  test.skip(process.platform !== 'linux', 'processes are found by /proc');
  test.setTimeout(60_000 + TIMES * 40_000);
  const { launchOptions = {} } = test.info().project.use;
  const profile = mkdtempSync(join(tmpdir(), 'studio-kill-'));
  const open = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const options = { ...launchOptions, ...(baseURL && { baseURL }) };
    const context = await chromium.launchPersistentContext(profile, options);
    const [page = await context.newPage()] = context.pages();
    await page.goto('/');
    return { context, page };
  };
  let { context, page } = await open();
  await openFiles(page, picked('vm.toml', VM));
  await expect.poll(() => keptText(page)).toBe(VM);
  for (let round = 1; round <= TIMES; round++) {
    const before = await keptText(page);
    const { typedAt, killedAt } = await typeUntilKilled(page, profile);
    await context.close().catch(() => undefined);
    ({ context, page } = await open());
    const kept = await keptText(page);
    expect(kept.startsWith(before)).toBe(true);
    const lost = typedAt.slice(kept.length - before.length);
    const oldest = killedAt - (lost[0] ?? killedAt);
    console.log(`Kill ${round}: ${typedAt.length} typed, ${lost.length} lost, the oldest ${oldest} ms old.`);
    expect(oldest).toBeLessThan(1000);
  }
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
