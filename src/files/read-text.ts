/** The bytes of one file as text, byte order mark and line ends kept, or why they are no text. */
export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** More than this is refused before it is read: AxVisor's files are a few KiB. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/**
 * Decodes UTF-8 strictly: a byte that is not UTF-8 refuses the file, since replacing it would change the file.
 * `name` is for the sentence only.
 */
export function readText(bytes: Uint8Array, name: string): ReadText {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: describeTooLarge(name, bytes.length) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, text };
  } catch {
    const at = findBadByte(bytes);
    const where = at === undefined ? '' : ` The byte at offset ${at} does not belong to UTF-8.`;
    return {
      ok: false,
      reason: `${name} is not UTF-8 text, so it was not opened.${where} TOML files are always UTF-8.`,
    };
  }
}

/** The sentence for a file of `size` bytes that is over the limit. */
export function describeTooLarge(name: string, size: number): string {
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  return `${name} is ${mebibytes} MiB, so it was not opened. AxVisor's files are a few KiB; the limit is 4 MiB.`;
}

/** Where the first letter starts that strict UTF-8 refuses, by halving the prefix that still decodes. */
function findBadByte(bytes: Uint8Array): number | undefined {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, mid))) low = mid;
    else high = mid - 1;
  }
  // The prefix may end inside a letter that never ends: then that letter is the bad one.
  while (low > 0 && !decodes(bytes.subarray(0, low), false)) low--;
  return low < bytes.length ? low : undefined;
}

/** `isOpen`: more bytes may follow, so that a letter may be cut off at the end. */
function decodes(prefix: Uint8Array, isOpen = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: isOpen });
    return true;
  } catch {
    return false;
  }
}
