import { hexDigit, isDigit } from './chars.ts';

const UNDERSCORE = 0x5f;
const MINUS = 0x2d;
const PLUS = 0x2b;
const ZERO = 0x30;
/** Up to this many digits a value is exact in a double: 16^13 = 2^52, 10^15 < 2^53. */
const SAFE_DIGITS: Readonly<Record<number, number>> = { 2: 52, 8: 17, 10: 15, 16: 13 };

/** Small values are shared: a file has thousands of them, and each kept BigInt costs the collector. */
const SMALL = Array.from({ length: 256 }, (_, i) => BigInt(i));

/** The radix that a prefix `0x`, `0o`, `0b` at `at` names; 10 without one. */
export function radixAt(text: string, at: number): 2 | 8 | 10 | 16 {
  if (text.charCodeAt(at) !== ZERO) return 10;
  const letter = text.charCodeAt(at + 1);
  return letter === 0x78 ? 16 : letter === 0x6f ? 8 : letter === 0x62 ? 2 : 10;
}

/** Reads `text[start, end)` as a TOML integer of any size; undefined when it is not one. */
export function decodeInteger(text: string, start: number, end: number): bigint | undefined {
  const first = text.charCodeAt(start);
  const signed = first === MINUS || first === PLUS;
  let at = signed ? start + 1 : start;
  const radix = radixAt(text, at);
  if (radix !== 10) {
    if (signed) return undefined;
    at += 2;
  } else if (text.charCodeAt(at) === ZERO && end - at > 1) return undefined;
  const digitsStart = at;
  let value = 0;
  let digits = 0;
  let afterDigit = false;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === UNDERSCORE) {
      if (!afterDigit) return undefined;
      afterDigit = false;
      continue;
    }
    const digit = hexDigit(code);
    if (digit < 0 || digit >= radix) return undefined;
    value = value * radix + digit;
    digits++;
    afterDigit = true;
  }
  if (!afterDigit) return undefined;
  const exact = digits <= (SAFE_DIGITS[radix] as number);
  const size = exact ? toBigInt(value) : bigDigits(text, digitsStart, end, radix);
  return first === MINUS ? -size : size;
}

function toBigInt(value: number): bigint {
  return value < SMALL.length ? (SMALL[value] as bigint) : BigInt(value);
}

function bigDigits(text: string, start: number, end: number, radix: number): bigint {
  const digits = text.slice(start, end).replaceAll('_', '');
  return BigInt(
    radix === 16 ? `0x${digits}` : radix === 8 ? `0o${digits}` : radix === 2 ? `0b${digits}` : digits,
  );
}

const FLOAT = /^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?$/;

/** Reads a token as a TOML float; undefined when it is not one. */
export function decodeFloat(token: string): number | undefined {
  const sign = token.startsWith('-') ? -1 : 1;
  const bare = token.startsWith('-') || token.startsWith('+') ? token.slice(1) : token;
  if (bare === 'inf') return sign * Number.POSITIVE_INFINITY;
  if (bare === 'nan') return Number.NaN;
  return FLOAT.test(token) ? Number(token.replaceAll('_', '')) : undefined;
}

/** Why a token that begins like a number is none. */
export function numberMessage(token: string): string {
  const signed = token.startsWith('-') || token.startsWith('+');
  const bare = signed ? token.slice(1) : token;
  const shown = `\`${token}\``;
  const radix = radixAt(bare.toLowerCase(), 0);
  if (radix !== 10) {
    if (/^0[XOB]/.test(bare))
      return `${shown} is not a number: the prefix is written in lower case, \`0${bare.charAt(1).toLowerCase()}\`.`;
    if (signed) return `${shown} is not a number: an integer with a radix cannot have a sign.`;
    if (/__|_$|^0._/.test(bare)) return `${shown} is not a number: \`_\` may only stand between digits.`;
    const name = radix === 16 ? 'hexadecimal' : radix === 8 ? 'octal' : 'binary';
    return `${shown} is not a ${name} number.`;
  }
  if (/^_|__|_$|_[.eE]|[.eE+-]_/.test(bare))
    return `${shown} is not a number: \`_\` may only stand between digits.`;
  if (/^0[0-9_]/.test(bare)) return `${shown} is not a number: a decimal number has no leading zero.`;
  return `${shown} is not a number; put strings in quotes.`;
}

/** True when a token begins as only numbers and dates do. */
export function looksNumeric(token: string): boolean {
  return isDigit(token.charCodeAt(0)) || /^[+-]?[._]?\d/.test(token) || /^[+-]_/.test(token);
}
