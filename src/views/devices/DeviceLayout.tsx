import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import { type Path, pathStartsWith } from '../../base/path.ts';
import type { DeviceFigure, DeviceGroup, DeviceRow } from '../../geometry/device-layout.ts';
import styles from './DeviceLayout.module.css';
import { DeviceLine } from './DeviceLine.tsx';

export interface DeviceLayoutProps {
  readonly figure: DeviceFigure;
  readonly selectedPath: Path | undefined;
  /** `focus`: also go there (Enter, Alt+click). */
  readonly onSelect: (path: Path, options: { readonly focus: boolean }) => void;
}

/** So many rows of a group at first; the rest comes on demand and is always in the table. */
const STEP = 100;

/** Every device by kind: guest window beside host window, interrupt and type. One tab stop, arrows inside. */
export function DeviceLayout({ figure, selectedPath, onSelect }: DeviceLayoutProps) {
  const list = useRef<HTMLDivElement>(null);
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const [active, setActive] = useState<string>();
  const isSelected = (row: DeviceRow) =>
    selectedPath !== undefined && row.path.length > 0 && pathStartsWith(selectedPath, row.path);
  const groups = useMemo(
    () => figure.groups.map((group) => ({ group, rows: shownRows(group, limits[group.id], selectedPath) })),
    [figure, limits, selectedPath],
  );
  const rows = groups.flatMap((entry) => entry.rows);
  const known = rows.findIndex((row) => row.id === active);
  const at = known >= 0 ? known : Math.max(0, rows.findIndex(isSelected));

  const moveTo = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    setActive(row.id);
    list.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(row.id)}"]`)?.focus();
  };
  const choose = (row: DeviceRow, focus: boolean) => {
    if (row.path.length > 0) onSelect(row.path, { focus });
  };
  const onClick = (row: DeviceRow, event: MouseEvent) => {
    setActive(row.id);
    choose(row, event.altKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || !(event.target as Element).hasAttribute('data-stop')) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) moveTo(to);
    else if (event.key === 'Enter') choose(row, true);
    else if (event.key === 'Escape') (event.target as HTMLElement).blur();
    else if (event.key === '!') moveTo(findProblem(rows, at));
    else return;
    event.preventDefault();
  };

  if (figure.groups.length === 0) return <Empty />;
  return (
    <div ref={list} className={styles.layout}>
      <div
        role="listbox"
        aria-label={figure.summary}
        className={styles.list}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {groups.map(({ group, rows: shown }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={group.id} role="group" aria-label={group.title} className={styles.group}>
            <div className={styles.title} role="presentation">
              {group.title} <span className={styles.count}>{group.rows.length}</span>
            </div>
            {shown.map((row) => (
              <DeviceLine
                key={row.id}
                row={row}
                sentence={figure.sentenceOf(row)}
                active={row.id === rows[at]?.id}
                selected={isSelected(row)}
                onClick={onClick}
              />
            ))}
          </div>
        ))}
      </div>
      {figure.groups
        .map((group) => ({ group, limit: limits[group.id] ?? STEP }))
        .filter(({ group, limit }) => group.rows.length > limit)
        .map(({ group, limit }) => (
          <button
            key={group.id}
            type="button"
            className={styles.more}
            onClick={() => setLimits({ ...limits, [group.id]: limit + STEP })}
          >
            Show {Math.min(STEP, group.rows.length - limit)} more of {group.rows.length}:{' '}
            {group.title.toLowerCase()}
          </button>
        ))}
    </div>
  );
}

/** The first rows of a group, and as many more as the selected one needs to be among them. */
function shownRows(group: DeviceGroup, limit = STEP, selectedPath: Path | undefined): readonly DeviceRow[] {
  if (group.rows.length <= limit) return group.rows;
  const selected =
    selectedPath === undefined
      ? -1
      : group.rows.findIndex((row) => row.path.length > 0 && pathStartsWith(selectedPath, row.path));
  if (selected < limit) return group.rows.slice(0, limit);
  // Far away: the selected row is shown after the first ones instead of everything between.
  return [...group.rows.slice(0, limit), group.rows[selected] as DeviceRow];
}

function findProblem(rows: readonly DeviceRow[], at: number): number {
  for (let step = 1; step <= rows.length; step++) {
    const to = (at + step) % rows.length;
    if (rows[to]?.problem) return to;
  }
  return at;
}

function Empty() {
  return (
    <div className={styles.empty}>
      <p>No devices yet.</p>
      <p>
        Add a row to <code>passthrough_devices</code>, for example{' '}
        <code>["uart", 0x900_0000, 0x900_0000, 0x1000, 0x1]</code>, or to <code>emu_devices</code>.
      </p>
    </div>
  );
}
