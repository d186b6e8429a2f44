import { RULES } from './catalogue.ts';

/** What can be said of a kind of finding, whatever file it is in. */
export interface Explained {
  readonly code: string;
  /** Ids of spec/rules.md and spec/platform-config.md. */
  readonly refs: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly evidence: readonly string[];
}

/** Every kind of finding there is, in the order of the catalogue. */
export const EXPLAINED: readonly Explained[] = RULES;

/** Undefined for a code that is not in the catalogue. */
export function explain(code: string): Explained | undefined {
  return EXPLAINED.find((one) => one.code === code);
}
