import type { KeyboardEvent } from 'react';
import type { RowAction } from './row-edits.ts';
import { findTableKey } from './table-keys.ts';

/** The keyboard of a table: one handler on the table, since every control knows its row (`data-place`). */
export function onTableKeyDown(
  event: KeyboardEvent<HTMLElement>,
  onAction: (action: RowAction, row: number) => void,
): void {
  if (event.defaultPrevented) return;
  const control = event.target as HTMLElement;
  const place = control.dataset.place;
  if (place === undefined) return;
  const press = {
    key: event.key,
    alt: event.altKey,
    shift: event.shiftKey,
    ctrl: event.ctrlKey || event.metaKey,
  };
  const found = findTableKey(press, isEditing(control));
  if (!found) return;
  event.preventDefault();
  event.stopPropagation();
  if (found.kind === 'act') onAction(found.action, Number.parseInt(place, 10));
  else goTo(event.currentTarget, control, found.row, found.column);
}

/** True while the caret stands in a text: ← and → are its own. A text that is selected whole is not being edited. */
function isEditing(control: HTMLElement): boolean {
  if (!(control instanceof HTMLInputElement) || control.type !== 'text') return false;
  if (control.dataset.draft === 'true') return true;
  const { selectionStart, selectionEnd, value } = control;
  return value !== '' && !(selectionStart === 0 && selectionEnd === value.length);
}

function goTo(table: HTMLElement, from: HTMLElement, rowStep: number, columnStep: number): void {
  const row = from.closest('[role="row"]');
  if (!row) return;
  const controls = controlsOf(row);
  const column = controls.indexOf(from);
  if (columnStep !== 0) {
    focusControl(controls[column + columnStep]);
    return;
  }
  const rows = [...table.querySelectorAll('[role="row"][data-path]')];
  const next = rows[rows.indexOf(row) + rowStep];
  if (!next) return;
  const others = controlsOf(next);
  const cells = others.filter(isCell);
  const same = others.find((other) => !isCell(other) && placeIn(other) === placeIn(from));
  focusControl(same ?? cells[Math.min(column, cells.length - 1)]);
}

/** `menu`, `label`, or the number of a cell. */
function placeIn({ dataset }: HTMLElement): string | undefined {
  return dataset.place?.split(':')[1];
}

function isCell(control: HTMLElement): boolean {
  return /^\d/.test(placeIn(control) ?? '');
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-place]')];
}

/** Moves the focus; a text is selected whole, so that arrows go on and typing replaces it. */
export function focusControl(control: HTMLElement | undefined): void {
  if (!control) return;
  control.focus();
  if (control instanceof HTMLInputElement && control.type === 'text') control.select();
}
