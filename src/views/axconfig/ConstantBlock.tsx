import { memo, type ReactNode } from 'react';
import { formatPath } from '../../base/path.ts';
import type { BuiltConstant } from '../../state/platform-build.ts';
import styles from './RustText.module.css';
import type { Token } from './rust-tokens.ts';

export interface ConstantBlockProps {
  /** Undefined for lines between constants: a module's head and end. */
  readonly constant: BuiltConstant | undefined;
  readonly lines: readonly (readonly Token[])[];
  /** The number of the first line. */
  readonly firstNumber: number;
  readonly id: string | undefined;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  /** The line that the selection means: the constant's own, or a row's. */
  readonly markedNumber: number | undefined;
  readonly onSelect: (constant: BuiltConstant, focus: boolean) => void;
}

/** The lines of one constant. A click selects its path, Enter or a double click goes there. */
export const ConstantBlock = memo(function ConstantBlock(props: ConstantBlockProps) {
  const { constant, lines, firstNumber, isSelected, markedNumber, onSelect } = props;
  const rows = lines.map((tokens, i) => {
    const number = firstNumber + i;
    return (
      <div
        key={number}
        className={styles.line}
        data-marked={isSelected && number === markedNumber ? '' : undefined}
      >
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <span className={styles.text}>
          {tokens.map((token, at) => drawToken(token, at, props, number))}
          {constant?.overridden && number === constant.lastLine && (
            <span className={styles.note}>overridden</span>
          )}
        </span>
      </div>
    );
  });
  if (!constant) return <div>{rows}</div>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the constant's name is the button; a click beside it helps the mouse
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      className={styles.constant}
      data-path={formatPath(constant.path)}
      data-selected={isSelected}
      onClick={(event) => {
        if (event.currentTarget.ownerDocument.getSelection()?.isCollapsed === false) return;
        onSelect(constant, event.altKey);
      }}
      onDoubleClick={() => onSelect(constant, true)}
    >
      {rows}
    </div>
  );
}, isSameBlock);

function isSameBlock(a: ConstantBlockProps, b: ConstantBlockProps): boolean {
  return (
    a.constant === b.constant &&
    a.firstNumber === b.firstNumber &&
    a.isSelected === b.isSelected &&
    a.isTabStop === b.isTabStop &&
    (!a.isSelected || a.markedNumber === b.markedNumber) &&
    a.onSelect === b.onSelect &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, i) => line === b.lines[i])
  );
}

function drawToken(
  { kind, text }: Token,
  at: number,
  { constant, id, isSelected, isTabStop, onSelect }: ConstantBlockProps,
  line: number,
): ReactNode {
  if (kind === 'plain') return text;
  if (!constant || line !== constant.firstLine || kind !== 'name' || text !== constant.name)
    return (
      <span key={at} data-token={kind}>
        {text}
      </span>
    );
  return (
    <button
      key={at}
      type="button"
      id={id}
      className={styles.name}
      title={formatPath(constant.path)}
      aria-current={isSelected ? 'true' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        onSelect(constant, event.altKey);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onSelect(constant, true);
      }}
    >
      {text}
    </button>
  );
}
