import { parsePath, pathsEqual } from '../../../base/path.ts';
import { select } from '../../../state/studio.ts';
import { studio } from '../../../state/use-studio.ts';

/** Shares what the focus stands on as the selection of all panes. */
export function selectFocused(target: EventTarget, fileId: string): void {
  if (!(target instanceof Element)) return;
  const holder = target.closest('[data-path]');
  const path = parsePath(holder?.getAttribute('data-path') ?? '');
  if (!path || path.length === 0) return;
  const { selection } = studio.getState();
  if (selection?.fileId === fileId && pathsEqual(selection.path, path)) return;
  select(studio, fileId, path, 'form');
}
