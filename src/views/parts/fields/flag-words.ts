import type { FlagBit } from '../../../model/key-types.ts';

const LETTERS: Readonly<Record<string, string>> = { Read: 'R', Write: 'W', Execute: 'X' };

/** A flags number in short: `RWX`, `RWX User`, `R–– Device +0x100`; unknown bits are named as a number. */
export function formatFlags(value: bigint, bits: readonly FlagBit[]): string {
  const letters: string[] = [];
  const words: string[] = [];
  let rest = value;
  for (const { bit, label } of bits) {
    const letter = LETTERS[label];
    const isSet = (value & bit) !== 0n;
    if (letter !== undefined) letters.push(isSet ? letter : '–');
    else if (isSet) words.push(label);
    rest &= ~bit;
  }
  const parts = [letters.join(''), ...words];
  if (rest > 0n) parts.push(`+0x${rest.toString(16)}`);
  return parts.join(' ');
}

/** The bits that no flag names; they are kept whatever is toggled. */
export function unknownBits(value: bigint, bits: readonly FlagBit[]): bigint {
  return bits.reduce((rest, { bit }) => rest & ~bit, value);
}
