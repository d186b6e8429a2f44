import type { FieldType } from '../../../model/key-types.ts';
import type { EnteredNumber } from '../../../state/entered-value.ts';
import type { Cell } from '../../../state/form-cell.ts';
import type { ControlProps } from './control-props.ts';
import { DraftInput } from './DraftInput.tsx';
import { parseNumbersDraft } from './draft-value.ts';
import { setNumbers } from './edits.ts';
import { useForm } from './form-context.ts';
import { numbersHint } from './number-hints.ts';
import { useDraft } from './use-draft.ts';

export interface NumbersControlProps extends ControlProps {
  readonly cell: Extract<Cell, { kind: 'numbers' }>;
  readonly type: Extract<FieldType, { kind: 'uint-list' }>;
}

/** A list of numbers as one line, `0x0, 0x100`; masks are read out as the CPUs they mean. */
export function NumbersControl({ cell, type, ...control }: NumbersControlProps) {
  const { edit } = useForm();
  const draft = useDraft<readonly EnteredNumber[]>({
    field: cell.pathText,
    shown: cell.items.map((item) => item.literal).join(', '),
    parse: (text) => parseNumbersDraft(text, type),
    isSame: (numbers) => setNumbers(cell, numbers, type).length === 0,
    commit: (numbers) => edit(setNumbers(cell, numbers, type)),
  });
  const items = draft.value?.map(({ value }) => ({ literal: '', value })) ?? cell.items;
  return (
    <DraftInput
      {...control}
      draft={draft}
      pathText={cell.pathText}
      mono
      placeholder="none"
      hints={numbersHint(items, type.item)}
    />
  );
}
