import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/browser/find-chromium.mjs';

// The browser tests run against the built page, as users get it. `npm test` builds it first.
if (!existsSync('dist/index.html')) throw new Error('dist/ is missing. Run `npm run build` first.');

const port = Number(process.env.STUDIO_E2E_PORT ?? 4175);
const browser = findChromium();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  // Long enough for a busy machine; a test that passes does not wait.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    video: 'off',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser.path }),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
