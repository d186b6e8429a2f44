/** A Chromium for the browser tests: `CHROMIUM_PATH`, else Playwright's own, else the system's. */
export function findChromium(): { readonly path: string; readonly origin: string } | undefined;
