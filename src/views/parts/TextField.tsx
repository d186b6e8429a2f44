import type { KeyboardEventHandler, Ref } from 'react';
import { Input, Label, TextField as RacTextField, Text } from 'react-aria-components/TextField';
import styles from './TextField.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  /** Shown under the field, which is then invalid. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly mono?: boolean;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label. */
export function TextField(props: TextFieldProps) {
  return (
    <RacTextField
      className={styles.field as string}
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
    >
      <Label className={(props.isLabelHidden ? styles.hidden : styles.label) as string}>{props.label}</Label>
      <Input
        className={styles.input as string}
        spellCheck={false}
        autoComplete="off"
        {...(props.mono ? { 'data-mono': 'true' } : {})}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        {...(props.inputRef ? { ref: props.inputRef } : {})}
      />
      {props.description && (
        <Text slot="description" className={styles.description as string}>
          {props.description}
        </Text>
      )}
      {props.error !== undefined && (
        <Text slot="errorMessage" className={styles.error as string}>
          {props.error}
        </Text>
      )}
    </RacTextField>
  );
}
