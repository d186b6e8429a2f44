import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { pathStartsWith } from '../../base/path.ts';
import type { BuiltConstant } from '../../state/platform-build.ts';
import type { Selection } from '../../state/studio.ts';
import { useRowWindow } from '../parts/use-row-window.ts';
import { ConstantBlock } from './ConstantBlock.tsx';
import { findRowLine } from './find-row-line.ts';
import { findBlocks } from './line-blocks.ts';
import styles from './RustText.module.css';
import { tokenizeRust } from './rust-tokens.ts';

/** Of `RustText.module.css`. */
const LINE_HEIGHT = 20;

export interface RustTextProps {
  readonly text: string;
  readonly constants: readonly BuiltConstant[];
  readonly selection: Selection | undefined;
  readonly onSelect: (constant: BuiltConstant, focus: boolean) => void;
}

/** axconfig.rs as it is written, line for line; each constant selects what it was made from. One tab stop, arrows inside. */
export function RustText({ text, constants, selection, onSelect }: RustTextProps) {
  const frame = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => text.replace(/\n$/, '').split('\n'), [text]);
  const tokens = useMemo(() => tokenizeRust(text), [text]);
  const { first, last, scrollTo } = useRowWindow(frame, lines.length, LINE_HEIGHT);
  const selected = constants.findIndex((constant) => isOf(constant, selection));
  const isDrawn = ({ firstLine }: BuiltConstant) => firstLine > first && firstLine <= last;
  const own = constants[selected];
  const tabStop = own && isDrawn(own) ? own : constants.find(isDrawn);
  const line = findLine(lines, own, selection);
  const serial = selection?.serial;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new selection scrolls, a new text does not
  useEffect(() => {
    if (line !== undefined) scrollTo(line);
  }, [serial, scrollTo]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = constants.findIndex((constant) => nameId(constant) === (event.target as Element).id);
    if (at < 0) return;
    const next = findNext(event.key, at, constants.length);
    const constant = next === undefined ? undefined : constants[next];
    if (!constant) return;
    event.preventDefault();
    onSelect(constant, false);
    scrollTo(constant.firstLine - 1);
    const id = nameId(constant);
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go between the buttons inside
    <div className={styles.frame} ref={frame} onKeyDown={onKeyDown}>
      <div className={styles.code} style={{ height: lines.length * LINE_HEIGHT }}>
        <div style={{ height: first * LINE_HEIGHT }} />
        {findBlocks(constants, first, last).map(({ start, end, constant }) => (
          <ConstantBlock
            key={start}
            constant={constant}
            lines={tokens.slice(start, end)}
            firstNumber={start + 1}
            id={constant && nameId(constant)}
            isSelected={constant !== undefined && constant === own}
            isTabStop={constant !== undefined && constant === tabStop}
            markedNumber={line === undefined ? undefined : line + 1}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

function nameId({ docLine }: BuiltConstant): string {
  return `rust-constant-${docLine}`;
}

function isOf(constant: BuiltConstant, selection: Selection | undefined): boolean {
  return (
    selection !== undefined &&
    selection.fileId === constant.fileId &&
    pathStartsWith(selection.path, constant.path)
  );
}

/** The 0-based line of what is selected: its row inside a list, else the constant's own. */
function findLine(
  lines: readonly string[],
  constant: BuiltConstant | undefined,
  selection: Selection | undefined,
): number | undefined {
  if (!constant || !selection) return undefined;
  const row = selection.path[constant.path.length];
  const own = constant.firstLine - 1;
  return typeof row === 'number' ? (findRowLine(lines, own, constant.lastLine - 1, row) ?? own) : own;
}

function findNext(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
