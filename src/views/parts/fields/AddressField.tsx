import type { FieldType } from '../../../model/key-types.ts';
import { type EnteredNumber, isSameNumber, numberOf } from '../../../state/entered-value.ts';
import type { Cell } from '../../../state/form-cell.ts';
import type { ControlProps } from './control-props.ts';
import { DraftInput } from './DraftInput.tsx';
import { parseNumberDraft } from './draft-value.ts';
import { setValue } from './edits.ts';
import { useForm } from './form-context.ts';
import { isFar, otherForms, sizeHint } from './number-hints.ts';
import { useDraft } from './use-draft.ts';

export interface AddressFieldProps extends ControlProps {
  readonly cell: Extract<Cell, { kind: 'number' }>;
  readonly type: FieldType;
}

/**
 * A number: address, size, port or count. Shows the literal as the file writes it, takes every form that
 * `parseQuantity` reads, and shows the other forms of the value, or of the draft while there is one.
 */
export function AddressField({ cell, type, ...control }: AddressFieldProps) {
  const { edit } = useForm();
  const draft = useDraft<EnteredNumber>({
    field: cell.pathText,
    shown: cell.literal,
    parse: (text) => parseNumberDraft(text, type),
    isSame: (number) => isSameNumber(number, cell),
    commit: ({ value, entered }) => edit(setValue(cell.path, numberOf(type, value, entered))),
  });
  const forms =
    draft.value === undefined
      ? otherForms(cell.value, cell.literal, type)
      : otherForms(draft.value.value, draft.text, type);
  const suffix = control.variant === 'cell' && type.kind === 'size' ? sizeHint(cell.value) : undefined;
  return (
    <DraftInput
      {...control}
      draft={draft}
      pathText={cell.pathText}
      mono
      width={suffix === undefined ? 'number' : 'content'}
      hints={forms}
      isHintFloating={isFar(draft.value?.value ?? cell.value)}
      suffix={suffix}
    />
  );
}
