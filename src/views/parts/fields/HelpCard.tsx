import { type ReactNode, Suspense } from 'react';
import type { ColumnSpec, FieldType } from '../../../model/key-types.ts';
import { lazyFieldPart } from './lazy-field-part.ts';

const HelpCardText = lazyFieldPart('HelpCardText');

export interface HelpCardProps {
  readonly label: string;
  /** The key as it is written. */
  readonly keyText: string;
  readonly help: string;
  /** Further paragraphs. */
  readonly children?: ReactNode;
  readonly type: FieldType;
  /** Beside what the key takes. */
  readonly facts: readonly (readonly [term: string, fact: string])[];
  readonly columns: readonly ColumnSpec[];
}

/** What a key is: help, facts, and the columns of its rows. */
export function HelpCard(props: HelpCardProps) {
  return (
    <Suspense>
      <HelpCardText {...props} />
    </Suspense>
  );
}
