import type { Operation } from '../base/operation.ts';
import type { TextEdit } from '../base/text-edit.ts';
import type { TomlDocument } from './tree.ts';

/** How one operation is to be done: by edits, by edits and then further operations, or not at all. */
export type Plan =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'steps'; readonly edits: readonly TextEdit[]; readonly next: readonly Operation[] }
  | { readonly kind: 'refused'; readonly reason: string };

export type EditResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly doc: TomlDocument }
  | { readonly ok: false; readonly reason: string };

/** One operation on one document. `habits` is the file whose style counts; `run` does a part of the work as its own operation. */
export interface Job {
  readonly doc: TomlDocument;
  readonly habits: TomlDocument;
  readonly run: (doc: TomlDocument, operation: Operation) => EditResult;
}

export function planEdits(...edits: readonly TextEdit[]): Plan {
  return { kind: 'edits', edits };
}

export function refuse(reason: string): Plan & { readonly kind: 'refused' } {
  return { kind: 'refused', reason };
}

export function insertAt(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

export function cut(start: number, end: number): TextEdit {
  return { start, end, text: '' };
}
