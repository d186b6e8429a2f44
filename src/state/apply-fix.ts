import type { Fix } from '../base/diagnostic.ts';
import { applyOperations, type EditOutcome, editText } from './edit-file.ts';
import { isStale } from './source-file.ts';
import type { Origin, StudioStore } from './studio.ts';
import { findFile } from './workspace.ts';

/** Applies one fix of a finding as one undo step; refused (nothing changed) while the text is broken. */
export function applyFix(
  store: StudioStore,
  fileId: string,
  fix: Fix,
  origin: Origin,
  time = Date.now(),
): EditOutcome {
  const { edits, operations } = fix;
  if (!edits || edits.length === 0)
    return applyOperations(store, fileId, operations, origin, time, fix.title);
  const file = findFile(store.getState().workspace, fileId);
  if (!file || isStale(file))
    return { ok: false, reason: 'The text has changed. Look at the finding again.' };
  editText(store, fileId, edits, origin, time, { name: fix.title });
  return { ok: true };
}
