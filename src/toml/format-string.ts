import { APOSTROPHE, QUOTE } from './chars.ts';
import { createScan } from './scan.ts';
import { isTripleQuote, scanString } from './scan-string.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A string as TOML text: `"…"`, or in the quotes of the literal `like`, with the bytes of `like` where the value did not change. */
export function formatString(value: string, like?: string): string {
  if (like === undefined) return basic(value);
  const kept = spliceLiteral(value, like);
  if (kept !== undefined && decodeString(kept) === value) return kept;
  const plain = encodeWhole(value, like);
  return plain !== undefined && decodeString(plain) === value ? plain : basic(value);
}

/** The value of a whole string literal; undefined when the text is anything else. */
export function decodeString(literal: string): string | undefined {
  const first = literal.charCodeAt(0);
  if (first !== QUOTE && first !== APOSTROPHE) return undefined;
  const scan = createScan(literal);
  const value = scanString(scan);
  return scan.at === literal.length ? value : undefined;
}

function basic(value: string): string {
  return `"${escapeText(value)}"`;
}

/** In multi-line quotes tabs, quotes and line ends like the literal's own stand as they are. */
function escapeText(value: string, quotes?: Quotes): string {
  if (!quotes?.multiLine) return escapeLine(value, false);
  const lines = quotes.lineBreak === undefined ? [value] : value.split(quotes.lineBreak);
  const text = lines.map((line) => escapeLine(line, true)).join(quotes.lineBreak);
  return text.replace(/""(?="|$)/g, '"\\"');
}

function escapeLine(value: string, multiLine: boolean): string {
  let out = '';
  for (const character of value) {
    const code = character.charCodeAt(0);
    const short = ESCAPES[character];
    if (multiLine && (character === '"' || character === '\t')) out += character;
    else if (short !== undefined) out += short;
    else if (code < 0x20 || code === 0x7f) out += `\\u${code.toString(16).padStart(4, '0')}`;
    else out += character;
  }
  return out;
}

interface Quotes {
  readonly open: string;
  readonly close: string;
  readonly kind: 'basic' | 'literal';
  readonly multiLine: boolean;
  /** How a line of the literal ends; undefined where it has one line only, and gets no more. */
  readonly lineBreak: string | undefined;
}

function quotesOf(like: string): Quotes {
  const multiLine = isTripleQuote(like, 0) && like.length >= 6;
  const quote = like.charAt(0);
  const close = multiLine ? quote.repeat(3) : quote;
  const firstBreak = multiLine ? (/^\r?\n/.exec(like.slice(3))?.[0] ?? '') : '';
  const kind = quote === '"' ? 'basic' : 'literal';
  return { open: close + firstBreak, close, kind, multiLine, lineBreak: /\r?\n/.exec(like)?.[0] };
}

/** What stands between the quotes; undefined where a literal string would need another line end than its own. */
function bodyOf(value: string, quotes: Quotes): string | undefined {
  if (quotes.kind === 'basic') return escapeText(value, quotes);
  const { lineBreak } = quotes;
  const rest = lineBreak === undefined ? value : value.replaceAll(lineBreak, '');
  return /[\r\n]/.test(rest) ? undefined : value;
}

function encodeWhole(value: string, like: string): string | undefined {
  const quotes = quotesOf(like);
  const body = bodyOf(value, quotes);
  if (body === undefined) return undefined;
  // A first line break directly behind the quotes would be swallowed.
  const { open, close, lineBreak } = quotes;
  const swallowed = open === close && lineBreak !== undefined && body.startsWith(lineBreak);
  return open + (swallowed ? lineBreak : '') + body + close;
}

/** Keeps the literal's bytes for the common beginning and end of old and new value; writes only the middle anew. */
function spliceLiteral(value: string, like: string): string | undefined {
  const pieces: { readonly start: number; readonly end: number; readonly value: string }[] = [];
  const scan = createScan(like);
  const old = scanString(scan, (start, end, piece) => pieces.push({ start, end, value: piece }));
  if (old === undefined || scan.at !== like.length) return undefined;
  const quotes = quotesOf(like);
  let head = 0;
  let from = 0;
  for (let piece = pieces[head]; piece && value.startsWith(piece.value, from); piece = pieces[head]) {
    from += piece.value.length;
    head++;
  }
  // A folded line end swallows the blanks behind it: what is new goes before it.
  while (pieces[head - 1]?.value === '') head--;
  let tail = pieces.length;
  let to = value.length;
  for (let piece = pieces[tail - 1]; piece && tail > head; piece = pieces[tail - 1]) {
    if (to - piece.value.length < from || !value.startsWith(piece.value, to - piece.value.length)) break;
    to -= piece.value.length;
    tail--;
  }
  const headEnd = head > 0 ? (pieces[head - 1]?.end ?? quotes.open.length) : quotes.open.length;
  const tailStart = pieces[tail]?.start ?? like.length - quotes.close.length;
  const written = bodyOf(value.slice(from, to), quotes);
  return written === undefined ? undefined : like.slice(0, headEnd) + written + like.slice(tailStart);
}
