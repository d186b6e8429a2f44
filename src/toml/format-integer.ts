import { decodeInteger, radixAt } from './scan-number.ts';

/** What to do where the literal to follow says nothing. */
export interface IntegerHint {
  readonly radix?: 16 | 10 | 8 | 2;
  /** Digits between two `_`, counted from the right. */
  readonly group?: number;
}

const PREFIX = { 2: '0b', 8: '0o', 10: '', 16: '0x' } as const;

/**
 * Writes `value` as the literal `like` is written: radix, digit grouping, letter case, zero-padded width, sign `+`.
 * The value of `like` itself gives `like` back. TOML has no negative hexadecimal: negative values are decimal.
 */
export function formatInteger(value: bigint, like: string | undefined, hint: IntegerHint = {}): string {
  if (like !== undefined && decodeInteger(like, 0, like.length) === value) return like;
  const signed = like !== undefined && /^[+-]/.test(like);
  const body = like === undefined ? '' : like.slice(signed ? 1 : 0);
  const likeRadix = like === undefined ? undefined : radixAt(body, 0);
  const radix = value < 0n ? 10 : (likeRadix ?? hint.radix ?? 10);
  const size = value < 0n ? -value : value;
  const sign = value < 0n ? '-' : like?.startsWith('+') && radix === 10 ? '+' : '';
  if (likeRadix !== radix) return `${sign}${PREFIX[radix]}${grouped(size.toString(radix), [], hint.group)}`;
  const digits = body.slice(PREFIX[radix].length);
  const bare = digits.replaceAll('_', '');
  const padded = withCase(size.toString(radix), bare).padStart(paddedWidth(bare), '0');
  return `${sign}${PREFIX[radix]}${grouped(padded, underscores(digits), groupOf(digits, bare, hint.group))}`;
}

/** Leading zeros are a chosen width: `0x07` and `0x0000_0000` keep theirs. */
function paddedWidth(digits: string): number {
  return digits.length > 1 && digits.startsWith('0') ? digits.length : 0;
}

/** Letters in the case of the letter at the same place, else in the case of the literal's first letter. */
function withCase(digits: string, like: string): string {
  const first = /[a-fA-F]/.exec(like)?.[0] ?? 'a';
  let out = '';
  for (let i = 0; i < digits.length; i++) {
    const beside = like.charAt(like.length - digits.length + i);
    const model = /[a-fA-F]/.test(beside) ? beside : first;
    out += model < 'a' ? digits.charAt(i).toUpperCase() : digits.charAt(i);
  }
  return out;
}

/** Places of the underscores, as numbers of digits to their right, ascending. */
function underscores(digits: string): readonly number[] {
  const places: number[] = [];
  let right = 0;
  for (let i = digits.length - 1; i >= 0; i--) {
    if (digits.charAt(i) === '_') places.push(right);
    else right++;
  }
  return places;
}

/**
 * The regular group of a literal: 4 for `0x1_0000_0000`. Undefined for irregular ones (`0x3ef_f000_0`) and for
 * literals long enough to show that they are not grouped; a literal too short to tell takes the hint.
 */
function groupOf(digits: string, bare: string, hint: number | undefined): number | undefined {
  const places = underscores(digits);
  const group = places[0];
  if (group === undefined) return hint !== undefined && bare.length <= hint ? hint : undefined;
  const expected = Math.floor((bare.length - 1) / group);
  return places.length === expected && places.every((place, i) => place === group * (i + 1))
    ? group
    : undefined;
}

function grouped(digits: string, places: readonly number[], group: number | undefined): string {
  let out = '';
  for (let i = 0; i < digits.length; i++) {
    const right = digits.length - i;
    const here = group === undefined ? places.includes(right) : right % group === 0;
    out += (here && i > 0 ? '_' : '') + digits.charAt(i);
  }
  return out;
}
