import type { FieldType } from '../../../model/key-types.ts';
import { formatDecimal, formatHex, formatSize } from '../../../model/quantity.ts';

const FAR = 1n << 52n;

/** An address of the upper half: how far it is from 0 says nothing, nor do its twenty decimal digits at rest. */
export function isFar(value: bigint): boolean {
  return value >= FAR;
}

/** The other ways to read a number than the way it is written, shortest first: `2 GiB + 2 MiB`, `2149580800`. */
export function otherForms(value: bigint, written: string, type: FieldType): readonly string[] {
  if (value < 0n) return [];
  const forms: string[] = [];
  const plain = written.replaceAll('_', '').toLowerCase();
  const big = value >= 10n;
  if (type.kind === 'address' || type.kind === 'size') {
    const size = formatSize(value);
    if (value >= 1024n && !isFar(value) && !size.startsWith('0x')) forms.push(size);
  }
  if (big && !isSame(plain, value, 16)) forms.push(formatHex(value));
  if (big && !isSame(plain, value, 10)) forms.push(formatDecimal(value));
  return forms;
}

function isSame(plain: string, value: bigint, radix: 10 | 16): boolean {
  const digits = plain.replace(/^\+/, '');
  return radix === 10 ? digits === value.toString() : /^0x[\da-f]+$/.test(digits) && BigInt(digits) === value;
}

/** A size in binary units, where that says more than the number itself. */
export function sizeHint(value: bigint): string | undefined {
  if (value < 1024n) return value === 0n ? undefined : `${value} B`;
  const size = formatSize(value);
  return size.startsWith('0x') ? `${formatDecimal(value)} B` : size;
}

/** The CPUs of a bit mask: `CPU 0`, `CPUs 1, 2`, `CPUs 0–7`, `no CPU`. */
export function formatMask(mask: bigint): string {
  const cpus: number[] = [];
  for (let bit = 0; bit < 64; bit++) if ((mask >> BigInt(bit)) & 1n) cpus.push(bit);
  const [first] = cpus;
  const last = cpus.at(-1);
  if (first === undefined || last === undefined) return 'no CPU';
  if (cpus.length === 1) return `CPU ${first}`;
  if (cpus.length > 2 && last - first + 1 === cpus.length) return `CPUs ${first}–${last}`;
  return `CPUs ${cpus.join(', ')}`;
}

/** What each number of a list means: its CPUs, or how it reads in decimal where it is not written so. */
export function numbersHint(
  items: readonly { readonly literal: string; readonly value: bigint }[],
  item: 'cpu-id' | 'cpu-mask' | 'argument',
): readonly string[] {
  if (item === 'cpu-mask') return items.map(({ value }) => formatMask(value));
  if (items.every(({ literal, value }) => literal === value.toString())) return [];
  return items.map(({ value }) => value.toString());
}
