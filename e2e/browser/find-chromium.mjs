// Finds a Chromium for the browser tests; never installs one (see install.mjs).
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const USUAL_PATHS = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    [...COMMANDS, 'chrome'].map((name) => `${folder}/${name}`),
  ),
  darwin: ['', process.env.HOME ?? ''].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome', 'Chromium'].map(
      (product) => `${process.env[name] ?? 'C:'}\\${product}\\Application\\chrome.exe`,
    ),
  ),
};

/**
 * In this order: `CHROMIUM_PATH` (taken at its word), Playwright's own, the system's. `origin` says which.
 * @returns {{ path: string, origin: string } | undefined}
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return { path: asked, origin: 'CHROMIUM_PATH' };
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { path: own, origin: "Playwright's own" };
  const path = systemPaths().find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, origin: "the system's" };
}

function systemPaths() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const extension = process.platform === 'win32' ? '.exe' : '';
  const onPath = folders.flatMap((folder) => COMMANDS.map((name) => join(folder, name + extension)));
  return [...(USUAL_PATHS[process.platform] ?? []), ...onPath];
}
