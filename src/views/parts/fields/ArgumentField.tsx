import { formatPath, type Path } from '../../../base/path.ts';
import type { FieldType } from '../../../model/key-types.ts';
import { type EnteredNumber, isSameNumber, numberOf } from '../../../state/entered-value.ts';
import type { Argument } from './arguments.ts';
import styles from './Control.module.css';
import { DraftInput } from './DraftInput.tsx';
import { type DraftValue, parseNumberDraft } from './draft-value.ts';
import { setValue } from './edits.ts';
import { useForm } from './form-context.ts';
import { otherForms } from './number-hints.ts';
import { useDraft } from './use-draft.ts';

export interface ArgumentFieldProps {
  readonly argument: Argument;
  readonly path: Path;
}

const PLAIN: FieldType = { kind: 'uint', bits: 64 };

/** One named argument; one that the row lacks is empty, and written where those before it are there. */
export function ArgumentField({ argument, path }: ArgumentFieldProps) {
  const { edit } = useForm();
  const { label, spec, cell, index, isNext } = argument;
  const type = spec?.type ?? PLAIN;
  const draft = useDraft<EnteredNumber>({
    field: formatPath(path),
    shown: cell?.literal ?? '',
    parse: (text) => parseArgument(text, type, spec?.least),
    isSame: (number) => cell !== undefined && isSameNumber(number, cell),
    commit: ({ value: integer, entered }) => {
      const value = numberOf(type, integer, entered);
      return edit(
        cell ? setValue(path, value) : [{ kind: 'insert-row', path: path.slice(0, -1), index, value }],
      );
    },
  });
  if (!cell && !isNext)
    return (
      <span className={styles.gap} title="Fill the argument before this one first.">
        –
      </span>
    );
  const value = draft.value?.value ?? cell?.value;
  return (
    <DraftInput
      name={label}
      variant="field"
      severity={undefined}
      describedBy={undefined}
      draft={draft}
      pathText={formatPath(path)}
      mono
      width="number"
      placeholder="missing"
      hints={value === undefined ? [] : otherForms(value, draft.text, type)}
    />
  );
}

function parseArgument(text: string, type: FieldType, least: bigint | undefined): DraftValue<EnteredNumber> {
  const parsed = parseNumberDraft(text, type);
  const isLess = parsed.kind === 'value' && least !== undefined && parsed.value.value < least;
  return isLess ? { kind: 'error', message: `At least ${least}.` } : parsed;
}
