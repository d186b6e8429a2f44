/** What a comment states about the number that it stands behind: a size, a map type, flag bits, CPUs. Pure text in, facts out. */
import { MAX_U64, parseQuantity, SHIFTS } from './quantity.ts';

/** A place inside the comment's text, UTF-16 offsets. */
interface Stated {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface StatedSize extends Stated {
  readonly bytes: bigint;
  /** Bytes of one step of the last digit: `1.5G` is exact to 0.1 GiB. */
  readonly step: bigint;
  /** `K`, `M`, `G` or `T`, as it is written. */
  readonly unit: string;
  /** What follows the letter: ``, `B`, `iB`. */
  readonly suffix: string;
  /** The blank between number and unit. */
  readonly gap: string;
}

export interface StatedMapType extends Stated {
  readonly mapType: bigint;
}

export interface StatedBits extends Stated {
  readonly bits: bigint;
}

/** The words before a size that make it something else than the size of this row. */
const NOT_ITS_SIZE =
  /(?:\b(?:at|from|to|until|till|up to|above|below|under|over|beyond|behind|before|after|past|offset|aligned?|align(?:ment)?|than|per|every|each|of|first|last|next|was|were|not|no|instead of|max(?:imum)?|min(?:imum)?|need(?:s|ed)?|least|most|about|total(?: of)?|ethernet|nic|phy|lan|modem|link|disk|card|emmc|ssd|drive|x)|[<>≤≥]=?|[+*/×@~→]|\d\w*[ \t]*-)(?:[ \t]+(?:the|a|an|its|all|whole|this|that))*[ \t:]*$/i;
const NOT_ITS_SIZE_AFTER =
  /^[ \t]*(?:[-/]?aligned\b|alignment|boundary|border|offset|(?:huge|large|small)?[ -]?pages?\b|page[ -]?size|blocks?\b|limit|each|per\b|below|above|of\b|or\b|\/|\+|-[ \t]?(?:0x|\d)|[x×*]|ethernet|eth\d*\b|nic\b|phy\b|lan\b|net|modem|link|ports?\b|disk|card|emmc|ssd|drive|sata|sd\b|usb|lte|wireless|baud|bits?\b)/i;
/** So many characters around a size say what it is. */
const NEAR = 32;
const SIZE = /(?<![\w.@#-])(\d+(?:\.\d+)?)([ \t]?)([KMGT])(i?B)?(?![\w-]|\.\d)/gi;

/** Most comments state no size: a cheap look first. */
const DIGIT_AND_UNIT = /\d[ \t]?[KMGT]/i;
const MAY_STATE = /\d[ \t]?[KMGT]|map|0b/i;

/** A comment of this length is no note beside a number, and looking behind each word of it takes long. */
const LONGEST_NOTE = 1000;

function isNote(comment: string): boolean {
  return comment.length <= LONGEST_NOTE;
}

/** False for a comment of a row in which no size, map type or flag bits can be found. */
export function mayStateSomething(comment: string): boolean {
  return isNote(comment) && MAY_STATE.test(comment);
}

/** Every size: `16M`, `1 GiB`, `512MB`, `4k`. */
export function findSizes(comment: string): readonly StatedSize[] {
  if (!isNote(comment) || !DIGIT_AND_UNIT.test(comment)) return [];
  // Most comments that state a size state one: a list that grows by itself leaves room for sixteen more.
  let found: readonly StatedSize[] = [];
  SIZE.lastIndex = 0;
  for (let match = SIZE.exec(comment); match; match = SIZE.exec(comment)) {
    const size = readSize(match);
    if (size) found = found.length === 0 ? [size] : [...found, size];
  }
  return found;
}

function readSize({
  0: text,
  1: digits = '',
  2: gap = '',
  3: unit = '',
  4: suffix = '',
  index: start,
}: RegExpExecArray) {
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const whole = 1n << (SHIFTS[unit.toLowerCase()] ?? 0n);
  const step = decimals === 0 ? whole : whole / 10n ** BigInt(decimals);
  const bytes = decimals === 0 ? BigInt(digits) * whole : decimalSize(`${digits}${unit}`);
  if (bytes === undefined || bytes > MAX_U64) return undefined;
  return { start, end: start + text.length, text, bytes, step, unit, suffix, gap };
}

/** `matchAll` without the copy of the expression that it makes for every comment. */
function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

function decimalSize(text: string): bigint | undefined {
  const quantity = parseQuantity(text);
  return quantity.kind === 'error' ? undefined : quantity.value;
}

/** It reads as the size of what the comment stands behind, not as an address, an alignment or another thing's size. */
export function isOwnSize(comment: string, { start, end }: StatedSize): boolean {
  const before = comment.slice(Math.max(0, start - NEAR), start);
  return !NOT_ITS_SIZE.test(before) && !NOT_ITS_SIZE_AFTER.test(comment.slice(end, end + NEAR));
}

const MAP_TYPE = /(?<![\w.])MAP[_ ]?(ALLOC(?:ATED)?|IDENTICAL|RESERVED?)\b/gi;
const MAP_NUMBER = /(?<![\w.])map[_ ]type[ \t]*[:=]?[ \t]*([0-2])\b/gi;
const NOT_MEANT =
  /(?:\b(?:not|no|never|was|were|formerly|instead of|unlike|than|or|without|from|if|when|use|try|cannot be|should be|needs?)|[/|→>])[ \t:]*$/i;
const NOT_MEANT_AFTER = /^[ \t]*(?:or\b|\/|\||->|→|later\b|before\b|would\b|if\b)/i;

/** The map types that upstream's own words or `map type 1` name. */
export function findMapTypes(comment: string): readonly StatedMapType[] {
  if (!isNote(comment) || !/map/i.test(comment)) return [];
  const found = [...matches(MAP_TYPE, comment), ...matches(MAP_NUMBER, comment)];
  return found.flatMap((match) => {
    const [text, word = ''] = match;
    const start = match.index;
    const end = start + text.length;
    if (NOT_MEANT.test(comment.slice(0, start)) || NOT_MEANT_AFTER.test(comment.slice(end))) return [];
    const mapType = /^\d/.test(word) ? BigInt(word) : typeOfWord(word);
    return [{ start, end, text, mapType }];
  });
}

function typeOfWord(word: string): bigint {
  if (/^a/i.test(word)) return 0n;
  return /^i/i.test(word) ? 1n : 2n;
}

const BITS = /(?<![\w.])0b([01]+(?:_[01]+)*)(?!\w)/g;

/** Numbers in binary digits, as flags and masks are noted: `0b10111`. */
export function findBits(comment: string): readonly StatedBits[] {
  if (!isNote(comment) || !comment.includes('0b')) return [];
  return matches(BITS, comment).flatMap((match) => {
    const [text, digits = ''] = match;
    const start = match.index;
    if (NOT_MEANT.test(comment.slice(0, start))) return [];
    return [{ start, end: start + text.length, text, bits: BigInt(`0b${digits.replaceAll('_', '')}`) }];
  });
}

const CPU_LIST =
  /^(?:(?:pin(?:ned)?(?: to)?|bound to|bind to|runs? on|only|on|physical|host|p)[ \t]+)*p?(?:cpus?|cores?)[ \t]*[:#]?[ \t]*(\d+(?:[ \t]*(?:,|and|&|-|–|to)[ \t]*\d+)*)(?:[ \t]+only)?[.]?$/i;
const MOST_CPUS = 64;

/** A comment that names CPUs and nothing else: `CPU 2`, `CPUs 0-3`, `pinned to cores 4 and 5`. */
export function findCpus(comment: string): ReadonlySet<number> | undefined {
  const list = isNote(comment) ? CPU_LIST.exec(comment.trim())?.[1] : undefined;
  if (list === undefined) return undefined;
  const cpus = new Set<number>();
  for (const part of list.split(/[ \t]*(?:,|and|&)[ \t]*/)) {
    const [first = 0, last = first] = part.split(/[ \t]*(?:-|–|to)[ \t]*/).map(Number);
    if (last < first || last >= MOST_CPUS) return undefined;
    for (let cpu = first; cpu <= last; cpu++) cpus.add(cpu);
  }
  return cpus;
}

const CPU_COUNT = /^(\d+)[ \t]*-?(?:v?cpus?|v?cores?)[.]?$/i;

/** A comment that is a number of CPUs and nothing else: `2 vCPUs`. */
export function findCpuCount(comment: string): bigint | undefined {
  const digits = isNote(comment) ? CPU_COUNT.exec(comment.trim())?.[1] : undefined;
  return digits === undefined ? undefined : BigInt(digits);
}

/** An eighth: a rounded size is nearer to the true one. */
const ROUGHLY = 8n;

/** True when the size is what is stated, exactly or rounded to the digits stated; units may be decimal. */
export function sizeAgrees({ bytes, step, unit, text }: StatedSize, actual: bigint): boolean {
  if (bytes === actual || decimalBytes(text, unit) === actual) return true;
  const distance = bytes > actual ? bytes - actual : actual - bytes;
  return distance * 2n <= step && distance * ROUGHLY <= actual;
}

function decimalBytes(text: string, unit: string): bigint | undefined {
  const digits = /^\d+/.exec(text)?.[0];
  if (digits === undefined || /^\d+\./.test(text)) return undefined;
  const power = { k: 1n, m: 2n, g: 3n, t: 4n }[unit.toLowerCase()] ?? 0n;
  return BigInt(digits) * 1000n ** power;
}

const LETTERS = ['K', 'M', 'G', 'T'] as const;

/** A size in the manner of a stated one: `1G` becomes `256M`; undefined where it is no whole number of KiB. */
export function formatLike({ unit, suffix, gap }: StatedSize, bytes: bigint): string | undefined {
  if (bytes === 0n) return undefined;
  let letter: string | undefined;
  let count = bytes;
  for (const next of LETTERS) {
    if (count % 1024n !== 0n) break;
    count /= 1024n;
    letter = next;
  }
  if (letter === undefined) return undefined;
  const lower = unit === unit.toLowerCase();
  return `${count}${gap}${lower ? letter.toLowerCase() : letter}${suffix}`;
}
