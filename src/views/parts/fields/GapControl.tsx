import type { ColumnSpec } from '../../../model/key-types.ts';
import type { Gap } from '../../../state/form-list.ts';
import styles from './Control.module.css';
import type { ControlProps } from './control-props.ts';
import { DraftInput } from './DraftInput.tsx';
import { fillCell, parseNewValue } from './edits.ts';
import { useForm } from './form-context.ts';
import { useDraft } from './use-draft.ts';

export interface GapControlProps extends ControlProps {
  readonly gap: Gap;
  readonly column: ColumnSpec;
  readonly columns: readonly ColumnSpec[];
}

/** A cell that the row does not have: empty, and filled on purpose only. */
export function GapControl({ gap, column, columns, ...control }: GapControlProps) {
  const { edit } = useForm();
  const draft = useDraft({
    field: gap.pathText,
    shown: '',
    parse: (text) => parseNewValue(text, column.type),
    isSame: () => false,
    commit: (value) => edit(fillCell(gap.path, columns, value)),
  });
  if (!gap.next)
    return (
      <span className={styles.gap} title="Fill the cell before this one first.">
        –
      </span>
    );
  return <DraftInput {...control} draft={draft} pathText={gap.pathText} mono placeholder="–" />;
}
