/**
 * Numbers as people write them in a field, and the forms in which they are shown.
 * Units are binary: `2G`, `2Gi` and `2GiB` are all 2^31; `KB` is refused because it means two things.
 */
export const MAX_U64 = (1n << 64n) - 1n;

export type Quantity =
  | { readonly kind: 'value'; readonly value: bigint }
  | { readonly kind: 'error'; readonly message: string };

/** Of a unit's letter in lower case: `k` is 2^10. */
export const SHIFTS: Readonly<Record<string, bigint>> = { k: 10n, m: 20n, g: 30n, t: 40n };
const TERM =
  /^(?:0x([0-9a-f]+(?:_[0-9a-f]+)*)|0b([01]+(?:_[01]+)*)|0o([0-7]+(?:_[0-7]+)*)|(\d+(?:_\d+)*)(?:\.(\d+))?)\s*(?:([kmgt])(i?b?)|b)?$/i;

/** Far more than any sum of 64-bit numbers needs. */
const LONGEST = 1000;

/**
 * `0x8000_0000`, `0b11`, `0o17`, `4_096`, `+7`, `2G`, `1.5 GiB`, `512M+64K`, `0x4000_0000 + 1M - 4K` → bytes,
 * 0 … 2^64−1. The error says what is wrong with the text, in a sentence. `limit`: where a larger number is judged
 * elsewhere.
 */
export function parseQuantity(text: string, limit = MAX_U64): Quantity {
  const trimmed = text.trim().replace(/^\+\s*(?=\d)/, '');
  if (trimmed === '') return fail('Enter a number.');
  if (trimmed.length > LONGEST) return fail('This is too long for a number.');
  const parts = trimmed.split(/([+-])/);
  let sum = 0n;
  for (let i = 0; i < parts.length; i += 2) {
    const term = parseTerm((parts[i] ?? '').trim());
    if (term.kind === 'error') {
      return i === 0 && parts[0] === '' && parts[1] === '-'
        ? fail('A negative number does not fit here.')
        : term;
    }
    sum += parts[i - 1] === '-' ? -term.value : term.value;
  }
  if (sum < 0n) return fail('The result is negative.');
  if (sum > limit) return fail('The number is larger than 2^64 − 1.');
  return { kind: 'value', value: sum };
}

function parseTerm(text: string): Quantity {
  if (text === '') return fail('A number is missing beside the sign.');
  const match = TERM.exec(text);
  if (!match) return fail(`“${text}” is not a number. Write 0x8000_0000, 4096, 2G or 512M+64K.`);
  const [, hex, bin, oct, decimal, fraction, unit, suffix] = match;
  if (suffix?.toLowerCase() === 'b') {
    return fail(`“${text}” means two things. Write ${unit?.toUpperCase()}iB for the binary unit.`);
  }
  const shift = unit === undefined ? 0n : (SHIFTS[unit.toLowerCase()] as bigint);
  if (fraction !== undefined) return parseFraction(text, decimal as string, fraction, shift);
  const digits = hex !== undefined ? `0x${hex}` : bin !== undefined ? `0b${bin}` : undefined;
  const whole = digits ?? (oct !== undefined ? `0o${oct}` : (decimal as string));
  return { kind: 'value', value: BigInt(whole.replaceAll('_', '')) << shift };
}

function parseFraction(text: string, whole: string, fraction: string, shift: bigint): Quantity {
  const scale = 10n ** BigInt(fraction.length);
  const scaled = (BigInt(whole.replaceAll('_', '')) * scale + BigInt(fraction)) << shift;
  if (scaled % scale !== 0n) return fail(`“${text}” is not a whole number of bytes.`);
  return { kind: 'value', value: scaled / scale };
}

function fail(message: string): Quantity {
  return { kind: 'error', message };
}

/** `0x8000_0000`: lower case, grouped in fours from the right. */
export function formatHex(value: bigint): string {
  return `0x${group(value.toString(16), 4, '_')}`;
}

/** `2147483648`: no grouping, as it can be pasted anywhere. */
export function formatDecimal(value: bigint): string {
  return value.toString(10);
}

const UNITS = [
  { name: 'TiB', size: 1n << 40n },
  { name: 'GiB', size: 1n << 30n },
  { name: 'MiB', size: 1n << 20n },
  { name: 'KiB', size: 1n << 10n },
  { name: 'B', size: 1n },
] as const;

/**
 * A size in binary units, always exact: `16 MiB`, `1.5 GiB`, `4 KiB + 12 B`;
 * hex where more than two units would be needed.
 */
export function formatSize(value: bigint): string {
  const at = UNITS.findIndex((unit) => value >= unit.size);
  const unit = UNITS[at];
  if (unit === undefined) return '0 B';
  const rest = value % unit.size;
  if (rest === 0n) return `${value / unit.size} ${unit.name}`;
  const hundredths = value * 100n;
  if (hundredths % unit.size === 0n) return `${formatHundredths(hundredths / unit.size)} ${unit.name}`;
  const smaller = UNITS.find((candidate) => rest >= candidate.size);
  if (smaller === undefined || rest % smaller.size !== 0n) return formatHex(value);
  return `${value / unit.size} ${unit.name} + ${rest / smaller.size} ${smaller.name}`;
}

function formatHundredths(hundredths: bigint): string {
  const fraction = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${hundredths / 100n}.${fraction}`;
}

function group(digits: string, size: number, separator: string): string {
  const first = digits.length % size || size;
  let out = digits.slice(0, first);
  for (let i = first; i < digits.length; i += size) out += separator + digits.slice(i, i + size);
  return out;
}
