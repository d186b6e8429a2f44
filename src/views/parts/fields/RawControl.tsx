import type { FieldType } from '../../../model/key-types.ts';
import { rawValue } from '../../../state/entered-value.ts';
import type { Cell } from '../../../state/form-cell.ts';
import styles from './Control.module.css';
import { type ControlProps, controlAttributes } from './control-props.ts';
import { DraftInput } from './DraftInput.tsx';
import { parseRawDraft } from './draft-value.ts';
import { setValue } from './edits.ts';
import { goToText, useForm } from './form-context.ts';
import { useDraft } from './use-draft.ts';

const TOML = ['TOML'];

export interface RawControlProps extends ControlProps {
  readonly cell: Cell;
  readonly type: FieldType;
}

/** A value of another type than its key has: its TOML text itself, whose numbers may be entered as quantities. What has several lines is left to the text pane. */
export function RawControl({ cell, type, ...control }: RawControlProps) {
  const { edit, fileId } = useForm();
  const draft = useDraft<string>({
    field: cell.pathText,
    shown: cell.literal,
    parse: parseRawDraft,
    isSame: (literal) => literal === cell.literal,
    commit: (text) => edit(setValue(cell.path, rawValue(text, type, cell.path))),
  });
  if (!/[\r\n]/.test(cell.literal))
    return <DraftInput {...control} draft={draft} pathText={cell.pathText} mono hints={TOML} />;
  const [first] = cell.literal.split(/[\r\n]/, 1);
  return (
    <button
      type="button"
      {...controlAttributes(control, cell.pathText)}
      aria-label={`${control.name}: edit in the text`}
      className={styles.raw}
      onClick={() => goToText(fileId, cell.path)}
    >
      <code>{first} …</code>
      <span className={styles.rawWay}>Edit in the text</span>
    </button>
  );
}
