import type { FieldType } from '../../../model/key-types.ts';
import type { Cell } from '../../../state/form-cell.ts';
import type { ControlProps } from './control-props.ts';
import { DraftInput } from './DraftInput.tsx';
import { setValue } from './edits.ts';
import { useForm } from './form-context.ts';
import { useDraft } from './use-draft.ts';

export interface TextControlProps extends ControlProps {
  readonly cell: Extract<Cell, { kind: 'text' }>;
  readonly type: FieldType;
}

/** A text or a path, without its quotes. */
export function TextControl({ cell, type, ...control }: TextControlProps) {
  const { edit } = useForm();
  const draft = useDraft<string>({
    field: cell.pathText,
    shown: cell.value,
    parse: (text) => ({ kind: 'value', value: text }),
    isSame: (value) => value === cell.value,
    commit: (value) => edit(setValue(cell.path, value)),
  });
  return (
    <DraftInput
      {...control}
      draft={draft}
      pathText={cell.pathText}
      mono={type.kind === 'path'}
      placeholder="empty"
    />
  );
}
