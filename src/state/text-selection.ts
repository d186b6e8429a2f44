/** The shared selection in a text: the only place where its path becomes a span, and a caret becomes a path. */
import type { Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { findPathAt, locate } from '../toml/index.ts';
import { type FileView, viewOf } from './derive.ts';
import type { Selection, StudioState } from './studio.ts';

/** The derived view of an open file in this state. */
export function findView(state: StudioState, fileId: string): FileView | undefined {
  return viewOf(state, fileId);
}

/** Where the selection stands in the present text; undefined while that is broken, unless the selection says it itself. */
export function findSelectedSpan(view: FileView, selection: Selection): Span | undefined {
  if (selection.span) return selection.span;
  return view.doc && !view.stale ? locate(view.doc, selection.path) : undefined;
}

/** What stands at an offset of the present text; undefined while that is broken, and where there is nothing. */
export function findPathAtOffset(view: FileView, offset: number): Path | undefined {
  if (!view.doc || view.stale) return undefined;
  const path = findPathAt(view.doc, offset);
  return path && path.length > 0 ? path : undefined;
}
