import { type CSSProperties, useId } from 'react';
import styles from './Control.module.css';
import { type ControlProps, controlAttributes, joinIds } from './control-props.ts';
import { type Draft, onDraftKeyDown } from './use-draft.ts';

export interface DraftInputProps extends ControlProps {
  readonly draft: Draft<unknown>;
  /** Undefined for what stands beside a value: its row has the path then. */
  readonly pathText: string | undefined;
  readonly mono?: boolean;
  readonly placeholder?: string;
  /** Quiet texts beside a field (as many as fit; all while it is used) or, while a table cell is edited, below it. */
  readonly hints?: readonly string[];
  /** The hints float below the field while it is used, and are not there else. */
  readonly isHintFloating?: boolean;
  /** In a table: quiet text that is always there, e.g. a size in binary units. */
  readonly suffix?: string | undefined;
  /** `number`: a fixed width. `content`: as wide as the text, so that a suffix stands right behind it. */
  readonly width?: 'number' | 'content' | 'full';
}

/** A longer hint, in characters, gets lines of its own. */
const INLINE_HINT = 28;

/** A text control over a draft: Enter and blur write, Esc restores, an error stays in sight and changes nothing. */
export function DraftInput(props: DraftInputProps) {
  const { draft, pathText, variant, hints = [], suffix } = props;
  const hintId = useId();
  const hint = hints.join(' · ');
  const parts = hints.map((form, i) => ({ key: `${i} ${form}`, text: `${form} ` }));
  const shownHint = draft.error ?? hint;
  const attributes = {
    ...controlAttributes(props, pathText),
    className: styles.input,
    value: draft.text,
    style: { '--chars': Math.max(draft.text.length, 4) } as CSSProperties,
    placeholder: props.placeholder,
    title: draft.isDraft ? undefined : draft.text,
    spellCheck: false,
    autoComplete: 'off',
    'aria-describedby': joinIds(shownHint ? hintId : undefined, props.describedBy),
    'aria-invalid': draft.error !== undefined || props.severity === 'error' ? (true as const) : undefined,
    'data-draft': draft.isDraft,
    'data-mono': props.mono ?? false,
    'data-width': props.width ?? 'full',
    onChange: (event: { readonly target: { readonly value: string } }) => draft.change(event.target.value),
    onBlur: () => draft.commit(),
  };
  return (
    <span className={styles.draft} data-variant={variant}>
      <input {...attributes} type="text" onKeyDown={(event) => onDraftKeyDown(draft, event)} />
      {suffix && !draft.isDraft && (
        <span className={styles.suffix} aria-hidden="true">
          <span>{suffix}</span>
        </span>
      )}
      {shownHint && (
        <span
          id={hintId}
          className={variant === 'cell' || (props.isHintFloating && !draft.error) ? styles.peek : styles.hint}
          title={shownHint}
          data-long={props.width === undefined && hint.length > INLINE_HINT}
          data-error={draft.error !== undefined}
          role={draft.error === undefined ? undefined : 'alert'}
        >
          {draft.error ?? parts.map((part) => <span key={part.key}>{part.text}</span>)}
        </span>
      )}
    </span>
  );
}
