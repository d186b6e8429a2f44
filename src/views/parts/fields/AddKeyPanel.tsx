import { type ReactNode, useState } from 'react';
import type { NewValue } from '../../../base/operation.ts';
import type { FieldType } from '../../../model/key-types.ts';
import { initialValue, numberOf } from '../../../state/entered-value.ts';
import { choicesOf } from '../../../state/form-choice.ts';
import { Button } from '../Button.tsx';
import { ChoiceList } from '../ChoiceList.tsx';
import { TextField } from '../TextField.tsx';
import { useTypedText } from '../use-typed-text.ts';
import type { NewKey } from './AddKeyButton.tsx';
import styles from './AddKeyPanel.module.css';
import { toOption } from './ChoiceControl.tsx';
import { parseNewValue } from './edits.ts';
import { useForm } from './form-context.ts';

export interface AddKeyPanelProps {
  readonly newKey: NewKey;
  readonly details: ReactNode;
  readonly onDone: () => void;
}

/** Adds a key that is absent, with a starting value that the user sees and may change first. */
export function AddKeyPanel({ newKey, details, onDone }: AddKeyPanelProps) {
  const { fileId, edit, focusSoon } = useForm();
  const { key, type, initial, pathText } = newKey;
  const start = startingText(newKey);
  const [text, setText] = useTypedText(fileId, `new ${pathText}`, start);
  const [refusal, setRefusal] = useState<string>();
  const parsed = parseNewValue(text, type);
  const add = (value: NewValue) => {
    const outcome = edit(newKey.add(value));
    if (!outcome.ok) {
      setRefusal(outcome.reason);
      return;
    }
    setText(start);
    onDone();
    focusSoon(pathText);
  };
  // What is offered and not touched follows the file, as nobody has entered it.
  const offered = text === startingText(newKey) && isNumber(type) ? initialValue(text) : undefined;
  const onAdd = () => parsed.kind === 'value' && add(offered ?? parsed.value);
  const isChosen = type.kind === 'choice' || type.kind === 'bool';
  const error = refusal ?? (parsed.kind === 'error' ? parsed.message : undefined);
  return (
    <div className={styles.panel}>
      {details}
      <div className={styles.start}>
        {isChosen && (
          <>
            <p className={styles.words}>Add it with this value:</p>
            <StartingChoice newKey={newKey} onChoose={add} />
          </>
        )}
        {!isChosen && isList(type) && (
          <p className={styles.words}>
            Starts as an empty list: <code>{`${key} = ${initial}`}</code>
          </p>
        )}
        {!isChosen && !isList(type) && (
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
        {refusal !== undefined && (isChosen || isList(type)) && <p role="alert">{refusal}</p>}
        {!isChosen && (
          <Button variant="primary" onPress={onAdd} isDisabled={parsed.kind === 'error'}>
            Add {key}
          </Button>
        )}
      </div>
    </div>
  );
}

interface StartingChoiceProps {
  readonly newKey: NewKey;
  readonly onChoose: (value: NewValue) => void;
}

function StartingChoice({ newKey: { key, type }, onChoose }: StartingChoiceProps) {
  const { target } = useForm();
  if (type.kind !== 'choice') {
    const words = ['false', 'true'];
    return (
      <ChoiceList
        label={`Add ${key} with`}
        options={words.map((id) => ({ id, label: `Add ${key} = ${id}` }))}
        value={undefined}
        onChange={(id) => onChoose({ literal: id })}
      />
    );
  }
  const { options } = choicesOf(type, '', target);
  return (
    <ChoiceList
      label={`Add ${key} with`}
      options={options.map((option) => toOption(option, target))}
      value={undefined}
      onChange={(id) => {
        const chosen = options.find((option) => String(option.value) === id);
        if (chosen) onChoose(typeof chosen.value === 'bigint' ? numberOf(type, chosen.value) : chosen.value);
      }}
    />
  );
}

function isList(type: FieldType): boolean {
  return type.kind === 'rows' || type.kind === 'path-lists';
}

function isNumber(type: FieldType): boolean {
  return ['address', 'size', 'uint', 'port', 'flags'].includes(type.kind);
}

/** The starting value as the field shows it: without the quotes of a text or number, or the brackets of a list. */
function startingText({ type, initial }: NewKey): string {
  return type.kind === 'uint-list' ? initial.replace(/^\[|\]$/g, '') : initial.replace(/^"|"$/g, '');
}
