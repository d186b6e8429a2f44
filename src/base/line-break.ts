const LINE_BREAK = /\r\n|\r|\n/g;

/**
 * The line end that a new line at `at` takes in this text: that of the line at `at`, on the last line that of the line
 * before; `\n` where the text has none. Mixed line ends stay as their neighbours are. A lone `\r` counts, as it does
 * for Monaco; no TOML document has one.
 */
export function lineBreakNear(text: string, at: number): '\n' | '\r\n' | '\r' {
  LINE_BREAK.lastIndex = isInsidePair(text, at) ? at - 1 : at;
  return (LINE_BREAK.exec(text)?.[0] ?? lastLineBreak(text)) as '\n' | '\r\n' | '\r';
}

function isInsidePair(text: string, at: number): boolean {
  return text.charAt(at) === '\n' && text.charAt(at - 1) === '\r';
}

function lastLineBreak(text: string): string {
  const lf = text.lastIndexOf('\n');
  if (text.lastIndexOf('\r') > lf) return '\r';
  return lf > 0 && text.charAt(lf - 1) === '\r' ? '\r\n' : '\n';
}
