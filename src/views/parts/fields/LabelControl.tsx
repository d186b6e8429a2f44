import type { FormRow } from '../../../state/form-list.ts';
import { DraftInput } from './DraftInput.tsx';
import { useForm } from './form-context.ts';
import { useDraft } from './use-draft.ts';

export interface LabelControlProps {
  readonly row: FormRow;
  readonly name: string;
}

/** The comment behind a row, as its label; an empty one removes it. */
export function LabelControl({ row, name }: LabelControlProps) {
  const { edit } = useForm();
  const draft = useDraft<string>({
    field: `comment ${row.pathText}`,
    shown: row.label ?? '',
    parse: (text) => ({ kind: 'value', value: text.trim() }),
    isSame: (value) => value === (row.label ?? ''),
    commit: (text) => edit([{ kind: 'set-comment', path: row.path, text }]),
  });
  return (
    <DraftInput
      draft={draft}
      pathText={undefined}
      name={name}
      variant="cell"
      severity={undefined}
      describedBy={undefined}
      place={`${row.index}:label`}
      placeholder="label"
    />
  );
}
