import { decodeInteger } from './scan-number.ts';

/** An entered text as TOML, where it is this number in another style than plain decimal digits: `0X1F` → `0x1F`. */
export function ownStyle(entered: string, integer: bigint): string | undefined {
  const literal = entered.trim().replace(/^0[XOB]/, (prefix) => prefix.toLowerCase());
  if (/^-?\d+$/.test(literal)) return undefined;
  return decodeInteger(literal, 0, literal.length) === integer ? literal : undefined;
}
