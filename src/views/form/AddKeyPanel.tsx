import { useState } from 'react';
import type { NewValue } from '../../base/operation.ts';
import { formatPath } from '../../base/path.ts';
import type { FieldType, KeySpec } from '../../model/key-types.ts';
import { keyPath } from '../../model/vm-keys.ts';
import { choicesOf } from '../../state/form-choice.ts';
import { Button } from '../parts/Button.tsx';
import { ChoiceList } from '../parts/ChoiceList.tsx';
import { toOption } from '../parts/fields/ChoiceControl.tsx';
import { addKey, parseNewValue } from '../parts/fields/edits.ts';
import { useForm } from '../parts/fields/form-context.ts';
import { TextField } from '../parts/TextField.tsx';
import styles from './AddKeyPanel.module.css';
import { KeyHelp } from './HelpButton.tsx';

export interface AddKeyPanelProps {
  readonly spec: KeySpec;
  readonly onDone: () => void;
}

/** Adds a key that is absent, with a starting value that the user sees and may change first. */
export function AddKeyPanel({ spec, onDone }: AddKeyPanelProps) {
  const { edit, target, focusSoon } = useForm();
  const [text, setText] = useState(() => startingText(spec));
  const [refusal, setRefusal] = useState<string>();
  const parsed = parseNewValue(text, spec.type);
  const add = (value: NewValue) => {
    const outcome = edit(addKey(spec, target.release, value));
    if (!outcome.ok) {
      setRefusal(outcome.reason);
      return;
    }
    onDone();
    focusSoon(formatPath(keyPath(spec, target.release)));
  };
  const onAdd = () => parsed.kind === 'value' && add(parsed.value);
  const isChosen = spec.type.kind === 'choice' || spec.type.kind === 'bool';
  const error = refusal ?? (parsed.kind === 'error' ? parsed.message : undefined);
  return (
    <div className={styles.panel}>
      <KeyHelp spec={spec} />
      <div className={styles.start}>
        {isChosen && (
          <>
            <p className={styles.words}>Add it with this value:</p>
            <StartingChoice spec={spec} onChoose={add} />
          </>
        )}
        {!isChosen && isList(spec.type) && (
          <p className={styles.words}>
            Starts as an empty list: <code>{`${spec.key} = ${spec.initial}`}</code>
          </p>
        )}
        {!isChosen && !isList(spec.type) && (
          <TextField
            label="Starting value"
            value={text}
            onChange={(next) => {
              setText(next);
              setRefusal(undefined);
            }}
            error={error}
            mono
            autoFocus
            onKeyDown={(event) => event.key === 'Enter' && onAdd()}
          />
        )}
        {refusal !== undefined && (isChosen || isList(spec.type)) && <p role="alert">{refusal}</p>}
        {!isChosen && (
          <Button variant="primary" onPress={onAdd} isDisabled={parsed.kind === 'error'}>
            Add {spec.key}
          </Button>
        )}
      </div>
    </div>
  );
}

interface StartingChoiceProps {
  readonly spec: KeySpec;
  readonly onChoose: (value: NewValue) => void;
}

function StartingChoice({ spec, onChoose }: StartingChoiceProps) {
  const { target } = useForm();
  const { type } = spec;
  if (type.kind !== 'choice') {
    const words = ['false', 'true'];
    return (
      <ChoiceList
        label={`Add ${spec.key} with`}
        options={words.map((id) => ({ id, label: `Add ${spec.key} = ${id}` }))}
        value={undefined}
        onChange={(id) => onChoose({ literal: id })}
      />
    );
  }
  const { options } = choicesOf(type, '', target);
  return (
    <ChoiceList
      label={`Add ${spec.key} with`}
      options={options.map((option) => toOption(option, target))}
      value={undefined}
      onChange={(id) => {
        const chosen = options.find((option) => String(option.value) === id);
        if (chosen) onChoose(chosen.value);
      }}
    />
  );
}

function isList(type: FieldType): boolean {
  return type.kind === 'rows' || type.kind === 'path-lists';
}

/** The table's starting value as the field shows it: without the quotes of a text or the brackets of a list. */
function startingText(spec: KeySpec): string {
  if (spec.type.kind === 'text' || spec.type.kind === 'path') return spec.initial.replace(/^"|"$/g, '');
  return spec.type.kind === 'uint-list' ? spec.initial.replace(/^\[|\]$/g, '') : spec.initial;
}
