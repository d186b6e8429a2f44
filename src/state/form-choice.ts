import type { Choice, FieldType } from '../model/key-types.ts';
import type { Target } from '../model/release.ts';

export type ChoiceType = Extract<FieldType, { readonly kind: 'choice' }>;

/** What the form offers for a named number or word. */
export interface ChoiceSet {
  /** The choices that the release knows. */
  readonly options: readonly Choice[];
  /** What the written value means in this release, aliases resolved; undefined when it names nothing there. */
  readonly current: Choice | undefined;
}

export function choicesOf(type: ChoiceType, value: bigint | string, target: Target): ChoiceSet {
  const options = type.options.filter((option) => option.releases.includes(target.release));
  const current = options.find(
    (option) => option.value === value || (typeof value === 'string' && option.aliases.includes(value)),
  );
  return { options, current };
}
