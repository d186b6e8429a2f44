import { type ReactNode, Suspense } from 'react';
import { lazyOverlay } from './lazy-part.ts';

const Panel = lazyOverlay('ChoicePanel');

export interface SelectOption {
  readonly id: string;
  readonly label: string;
  /** Quieter, after the label: a number, a word of the file. */
  readonly detail?: string;
  /** A second line in the list only. */
  readonly description?: string;
  readonly badge?: ReactNode;
}

export interface ChoiceListProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** A list of named choices to stand in a popover; it takes the focus. */
export function ChoiceList(props: ChoiceListProps) {
  return (
    <Suspense>
      <Panel {...props} />
    </Suspense>
  );
}
