/** The little Rust that axconfig-gen writes, cut into coloured pieces; for display only. */

export type TokenKind = 'comment' | 'keyword' | 'name' | 'type' | 'string' | 'number' | 'word' | 'plain';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const PARTS: readonly (readonly [TokenKind, RegExp])[] = [
  ['comment', /\/\/[^\n]*/y],
  ['string', /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y],
  ['keyword', /\b(?:pub|const|mod)\b/y],
  ['type', /\b(?:bool|isize|usize|str)\b/y],
  ['word', /\b(?:true|false)\b/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['number', /-?\d[\w]*/y],
  ['plain', /[^\p{L}\p{N}_"'/\n-]+|[^\n]/uy],
];

/** The tokens of each line. A text block that spans lines is one token on each of them. */
export function tokenizeRust(text: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (let at = 0; at < text.length; ) {
    if (text.charAt(at) === '\n') {
      lines.push([]);
      at++;
      continue;
    }
    const token = readToken(text, at);
    const [first = '', ...rest] = token.text.split('\n');
    lines.at(-1)?.push({ kind: token.kind, text: first });
    for (const part of rest) lines.push([{ kind: token.kind, text: part }]);
    at += token.text.length;
  }
  if (text.endsWith('\n')) lines.pop();
  return lines;
}

function readToken(text: string, at: number): Token {
  for (const [kind, pattern] of PARTS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return { kind: 'plain', text: text.charAt(at) };
}
