import type { ArgumentSpec } from '../../../model/emu-devices.ts';
import type { Cell, NumberItem } from '../../../state/form-cell.ts';

/** One argument of an emulated device: one that its type takes, or one too many. */
export interface Argument {
  readonly index: number;
  readonly label: string;
  readonly help: string;
  /** Undefined for one that the type does not take. */
  readonly spec: ArgumentSpec | undefined;
  /** Undefined where the row lacks it. */
  readonly cell: NumberItem | undefined;
  /** It can be written now, without another before it. */
  readonly isNext: boolean;
}

/** What the type takes and what the row has, side by side. */
export function findArguments(
  { items }: Extract<Cell, { readonly kind: 'numbers' }>,
  specs: readonly ArgumentSpec[],
): readonly Argument[] {
  return Array.from({ length: Math.max(items.length, specs.length) }, (_, index) => {
    const spec = specs[index];
    return {
      index,
      label: spec?.label ?? `Argument ${index + 1}`,
      help: spec?.help ?? 'The type does not take it.',
      spec,
      cell: items[index],
      isNext: index === items.length,
    };
  });
}
