import type { RowAction } from './row-edits.ts';

/** What a key does in a table of controls. */
export type TableKey =
  | { readonly kind: 'go'; readonly row: number; readonly column: number }
  | { readonly kind: 'act'; readonly action: RowAction };

export interface KeyPress {
  readonly key: string;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly ctrl: boolean;
}

/**
 * Arrows go between cells, Alt+arrows move the row, Alt+Shift+↓ duplicates it, Ctrl+/ comments it out,
 * Ctrl+Delete deletes it. `isEditing`: the caret is inside a text, where ← and → belong to the text.
 */
export function findTableKey(press: KeyPress, isEditing: boolean): TableKey | undefined {
  const { key, alt, shift, ctrl } = press;
  if (ctrl && !alt && key === '/') return { kind: 'act', action: 'comment-out' };
  if (ctrl && !alt && key === 'Delete') return { kind: 'act', action: 'remove' };
  if (ctrl) return undefined;
  if (alt && shift && key === 'ArrowDown') return { kind: 'act', action: 'duplicate' };
  if (alt && !shift && key === 'ArrowUp') return { kind: 'act', action: 'move-up' };
  if (alt && !shift && key === 'ArrowDown') return { kind: 'act', action: 'move-down' };
  if (alt || shift) return undefined;
  if (key === 'ArrowUp') return { kind: 'go', row: -1, column: 0 };
  if (key === 'ArrowDown') return { kind: 'go', row: 1, column: 0 };
  if (isEditing) return undefined;
  if (key === 'ArrowLeft') return { kind: 'go', row: 0, column: -1 };
  if (key === 'ArrowRight') return { kind: 'go', row: 0, column: 1 };
  return undefined;
}
