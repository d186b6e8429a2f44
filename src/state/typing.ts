import type { Operation } from '../base/operation.ts';
import { formatPath } from '../base/path.ts';
import type { TypedText } from '../files/draft-schema.ts';
import type { StudioStore } from './studio.ts';

/** By file id (`''`: of no file) and field: kept with the drafts, so that no keystroke is lost with the page. */
export type Typing = Readonly<Record<string, Readonly<Record<string, TypedText>>>>;

export const NO_FILE = '';

/** Keeps what is typed in a field; undefined: it was written or given up. */
export function keepTyping(
  store: StudioStore,
  fileId: string,
  field: string,
  typed: TypedText | undefined,
): void {
  const { typing } = store.getState();
  const { [field]: before, ...others } = typing[fileId] ?? {};
  if (!typed && !before) return;
  store.setState({ typing: { ...typing, [fileId]: typed ? { ...others, [field]: typed } : others } });
}

export function isTyping(typing: Typing, fileId: string): boolean {
  for (const _ in typing[fileId]) return true;
  return false;
}

/** Rows that move or go take the places of others: what is typed in their lists belongs nowhere any more. */
export function dropTyping(store: StudioStore, fileId: string, operations: readonly Operation[]): void {
  const { typing } = store.getState();
  const own = typing[fileId];
  if (!own) return;
  const lists = operations.flatMap((operation) => listOf(operation) ?? []);
  const kept = Object.entries(own).filter(([field]) => !lists.some((list) => isWithin(field, list)));
  if (kept.length < Object.keys(own).length)
    store.setState({ typing: { ...typing, [fileId]: Object.fromEntries(kept) } });
}

function isWithin(field: string, list: string): boolean {
  const path = field.slice(field.indexOf(' ') + 1);
  return path.startsWith(`${list}[`);
}

function listOf(operation: Operation): string | undefined {
  switch (operation.kind) {
    case 'insert-row':
      return formatPath(operation.path);
    case 'remove-row':
    case 'duplicate-row':
    case 'move-row':
    case 'comment-out':
      return formatPath(operation.path.slice(0, -1));
    default:
      return undefined;
  }
}
