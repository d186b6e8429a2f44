/** Small things remembered outside the drafts. Where the browser has no storage (blocked, sandboxed, full) they are forgotten. */
export function readMark(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeMark(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // It costs what was to be remembered, never the page.
  }
}

/** Remembered for this tab alone, over a reload. */
export function readTabMark(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeTabMark(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
