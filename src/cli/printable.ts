/** What a terminal would obey or reorder instead of showing it: controls but the tab, and marks of writing direction. */
const UNSHOWN = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu;

/** Nearly every text: then the tables of Unicode are not asked, which cost more than all else of a line. */
const PLAIN = /^[\t\x20-\x7e]*$/;

/** One line that is safe to print: each such character becomes one that can be seen. Keeps the length in UTF-16 units. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSHOWN, (char) => {
    if (char === '\t') return char;
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns of a terminal that one character (code point) takes; a tab counts as none, since it depends on the place. */
export function columnsOf(char: string): number {
  if (PLAIN.test(char)) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char)) return 0;
  return WIDE.test(char) ? 2 : 1;
}
