import { viewOf } from '../../state/derive.ts';
import { select } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';
import { findNextProblem, type VisitedProblem } from './next-problem.ts';

let last: VisitedProblem | undefined;

/** Selects the next (1) or previous (-1) finding of the active file and moves the focus there; wraps around. */
export function goToProblem(step: 1 | -1): void {
  const state = studio.getState();
  const finding = findNextProblem(viewOf(state, state.activeId)?.findings ?? [], last, step);
  if (!finding) return;
  last = { key: finding.key, fileId: finding.fileId, start: finding.span.start };
  select(studio, finding.fileId, finding.path, 'problems', { focus: true, span: finding.span });
}
