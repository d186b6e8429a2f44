import { RULES } from './catalogue.ts';
import { UNFINISHED_EXPLAINED } from './checks-unfinished.ts';
import { DECODER_CODES } from './decoder-codes.ts';
import { PLATFORM_CODES } from './platform-codes.ts';

/** What can be said of a kind of finding, whatever file it is in. */
export interface Explained {
  readonly code: string;
  /** Ids of spec/rules.md and spec/platform-config.md. */
  readonly refs: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly evidence: readonly string[];
}

/** Every kind of finding there is: of reading VM files, of the catalogue in its order, of platform files, of judging itself. */
export const EXPLAINED: readonly Explained[] = [
  ...DECODER_CODES,
  ...RULES,
  ...PLATFORM_CODES,
  UNFINISHED_EXPLAINED,
];

/** Undefined for a code that is not in the catalogue. */
export function explain(code: string): Explained | undefined {
  return EXPLAINED.find((one) => one.code === code);
}
