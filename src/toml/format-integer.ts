import { decodeInteger, radixAt } from './scan-number.ts';

/** What to do where the literal to follow says nothing. */
export interface IntegerHint {
  readonly radix?: Radix;
  /** Literals that may show what `like` is too short for, nearest first; only those of the same radix are heeded. */
  readonly beside?: Iterable<string>;
  /** Digits between two `_` of a hexadecimal number, counted from the right; 0: they are not grouped. */
  readonly group?: number;
}

export type Radix = 16 | 10 | 8 | 2;

const PREFIX = { 2: '0b', 8: '0o', 10: '', 16: '0x' } as const;

/** Up to this many digits a literal without `_` does not show whether its writer groups them. */
const TOO_SHORT = { 2: 8, 8: 4, 10: 3, 16: 4 } as const;

/**
 * Writes `value` as the literal `like` is written: radix, digit grouping, letter case, zero-padded width, sign `+`.
 * The value of `like` itself gives `like` back. TOML has no negative hexadecimal: negative values are decimal.
 * Grouping is never carried from one radix to another.
 */
export function formatInteger(value: bigint, like: string | undefined, hint: IntegerHint = {}): string {
  if (like !== undefined && decodeInteger(like, 0, like.length) === value) return like;
  const radix = value < 0n ? 10 : like === undefined ? (hint.radix ?? 10) : radixOf(like);
  const sign = value < 0n ? '-' : like?.startsWith('+') && radix === 10 ? '+' : '';
  const model = like !== undefined && radixOf(like) === radix ? digitsOf(like) : '';
  const bare = model.replaceAll('_', '');
  const plain = (value < 0n ? -value : value).toString(radix);
  const digits = withCase(plain, bare, radix, hint).padStart(paddedWidth(bare), '0');
  const group =
    digits.length <= 1 ? 0 : (groupOf(model, radix) ?? groupBeside(radix, digits.length, bare.length, hint));
  return `${sign}${PREFIX[radix]}${grouped(digits, group === 'irregular' ? underscores(model) : group)}`;
}

/** The radix that a literal is written in. */
export function radixOf(literal: string): Radix {
  return radixAt(literal, /^[+-]/.test(literal) ? 1 : 0);
}

/** The digits of a literal with their underscores, without sign and prefix. */
function digitsOf(literal: string): string {
  return literal.replace(/^[+-]/, '').replace(/^0[xob]/, '');
}

/** Leading zeros are a chosen width: `0x07` and `0x0000_0000` keep theirs. */
function paddedWidth(digits: string): number {
  return digits.length > 1 && digits.startsWith('0') ? digits.length : 0;
}

const LETTER = /[a-fA-F]/;

/** Letters in the case of the letter at the same place, else in the case of the literal's first letter. */
function withCase(digits: string, like: string, radix: Radix, hint: IntegerHint): string {
  if (radix !== 16 || !LETTER.test(digits)) return digits;
  const first = LETTER.exec(like)?.[0] ?? letterBeside(hint) ?? 'a';
  let out = '';
  for (let i = 0; i < digits.length; i++) {
    const beside = like.charAt(like.length - digits.length + i);
    const model = LETTER.test(beside) ? beside : first;
    out += model < 'a' ? digits.charAt(i).toUpperCase() : digits.charAt(i);
  }
  return out;
}

function letterBeside({ beside = [] }: IntegerHint): string | undefined {
  for (const literal of beside) {
    const letter = radixOf(literal) === 16 ? LETTER.exec(digitsOf(literal)) : null;
    if (letter) return letter[0];
  }
  return undefined;
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
 * Digits between two `_`: 4 for `0x1_0000_0000`, 0 for digits that are not grouped, `irregular` for `0x3ef_f000_0`.
 * Undefined where there are too few digits to tell.
 */
function groupOf(digits: string, radix: Radix): number | 'irregular' | undefined {
  const places = underscores(digits);
  const [group] = places;
  const length = digits.length - places.length;
  if (group === undefined) return length <= TOO_SHORT[radix] ? undefined : 0;
  const expected = Math.floor((length - 1) / group);
  return places.length === expected && places.every((place, i) => place === group * (i + 1))
    ? group
    : 'irregular';
}

/**
 * The grouping that the literals beside show, for a number of so many digits. `whole`: so many digits stand without `_`
 * in the literal to follow, whose groups are no shorter then.
 */
function groupBeside(
  radix: Radix,
  length: number,
  whole: number,
  { beside = [], group: usual }: IntegerHint,
): number {
  if (length <= 2) return 0;
  for (const literal of beside) {
    const group = radixOf(literal) === radix ? groupOf(digitsOf(literal), radix) : undefined;
    if (typeof group === 'number' && (group === 0 || group >= whole)) return group;
  }
  return radix === 16 ? (usual ?? 0) : 0;
}

/** `places`: a regular group, 0 for none, or the places of the underscores. */
function grouped(digits: string, places: number | readonly number[]): string {
  if (places === 0) return digits;
  let out = '';
  for (let i = 0; i < digits.length; i++) {
    const right = digits.length - i;
    const here = typeof places === 'number' ? right % places === 0 : places.includes(right);
    out += (here && i > 0 ? '_' : '') + digits.charAt(i);
  }
  return out;
}
