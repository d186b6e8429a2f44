import { forgetViews } from './derive.ts';
import { forgetMeaning } from './file-view.ts';
import { forgetParse } from './source-file.ts';
import type { Workspace } from './workspace.ts';

/**
 * History keeps every text, but no tree, plan or view of it: a long session stays small. Call it when `before`
 * has become history and `after` is shown.
 */
export function forgetHistory(before: Workspace, after: Workspace): void {
  forgetViews(before);
  const alive = new Set(after.files.flatMap((file) => [file.source, file.good]));
  for (const file of before.files) {
    if (after.files.includes(file)) continue;
    forgetMeaning(file);
    if (!alive.has(file.source)) forgetParse(file.source);
  }
}
