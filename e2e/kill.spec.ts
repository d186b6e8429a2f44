import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { drafts, moveCaret, openFiles, picked } from './support.ts';

const TIMES = Number(process.env.STUDIO_KILLS ?? 3);
const VM = '[base]\nid = 1\nname = "vm"\n# ';

/** All processes of the browser that uses this profile, ended at once, without a word to any of them. */
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

test(`${TIMES} kills of the browser amid typing lose nothing that is older than a second`, async ({
  baseURL,
}) => {
  test.skip(process.platform !== 'linux', 'processes are found by /proc');
  test.setTimeout(60_000 + TIMES * 60_000);
  const { launchOptions = {} } = test.info().project.use;
  for (let round = 0; round < TIMES; round++) {
    const profile = mkdtempSync(join(tmpdir(), 'studio-kill-'));
    const open = () =>
      chromium.launchPersistentContext(profile, { ...launchOptions, ...(baseURL && { baseURL }) });
    const context = await open();
    const [page = await context.newPage()] = context.pages();
    await page.goto('/');
    await openFiles(page, picked('vm.toml', VM));
    await moveCaret(page, { line: 4, before: 2, behind: 0 });
    // When each character was in the text for sure.
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
    await context.close().catch(() => undefined);

    const again = await open();
    const [next = await again.newPage()] = again.pages();
    await next.goto('/');
    await expect.poll(async () => (await drafts(next)).files.length).toBe(1);
    const [kept] = (await drafts(next)).files;
    const lost = typedAt.slice((kept?.text.length ?? 0) - VM.length);
    const oldest = killedAt - (lost[0] ?? killedAt);
    console.log(
      `Kill ${round + 1}: ${typedAt.length} typed, ${lost.length} lost, the oldest ${oldest} ms old.`,
    );
    expect(kept?.text.startsWith(VM)).toBe(true);
    expect(oldest).toBeLessThan(1000);
    await again.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
