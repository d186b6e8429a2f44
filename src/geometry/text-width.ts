/** Text is measured without a DOM: exactly for the monospace, a little too wide for the interface font. */

/** The one text size of the pictures, in pixels. */
export const TEXT_SIZE = 12;
export const LINE = 15;
/** JetBrains Mono, IBM Plex Mono and DejaVu Sans Mono advance by 0.6 em. */
const MONO = 0.602 * TEXT_SIZE;

export function monoWidth(text: string): number {
  return text.length * MONO;
}

/** DejaVu Sans, the widest of the usual fonts, grows by so much. */
const BOLD = 1.1;

/** Upper estimate for a system font. */
export function uiWidth(text: string): number {
  let width = 0;
  for (const char of text) width += advance(char) * TEXT_SIZE;
  return width;
}

/** The same at weight 600, in which names are set. */
export function nameWidth(text: string): number {
  return uiWidth(text) * BOLD;
}

function advance(char: string): number {
  const code = char.codePointAt(0) as number;
  // From Hangul Jamo on letters may be full width (CJK, emoji).
  if (code >= 0x1100) return code >= 0x2000 && code < 0x2e80 && char !== '…' ? 0.75 : 1.05;
  if ("il.,:;|'!()[]".includes(char)) return 0.36;
  if (char === ' ') return 0.32;
  if ('mwMW@%'.includes(char)) return 0.98;
  return char >= 'A' && char <= 'Z' ? 0.74 : 0.63;
}

/** The name, or as much of it as fits with an ellipsis. */
export function truncateName(name: string, maxWidth: number): string {
  return truncate(name, maxWidth / BOLD);
}

/** The text, or as much of it as fits with an ellipsis. */
export function truncate(text: string, maxWidth: number): string {
  if (uiWidth(text) <= maxWidth) return text;
  let width = uiWidth('…');
  let out = '';
  for (const char of text) {
    width += advance(char) * TEXT_SIZE;
    if (width > maxWidth) break;
    out += char;
  }
  return `${out.trimEnd()}…`;
}
