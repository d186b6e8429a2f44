import { viewOf } from '../../state/derive.ts';
import { select } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';

let last: number | undefined;

/** Selects the next (1) or previous (-1) finding of the active file and moves the focus there; wraps around. */
export function goToProblem(step: 1 | -1): void {
  const state = studio.getState();
  const findings = viewOf(state, state.activeId)?.findings ?? [];
  if (findings.length === 0) return;
  const from = last ?? (step === 1 ? -1 : findings.length);
  last = (from + step + findings.length) % findings.length;
  const finding = findings[last];
  if (finding) select(studio, finding.fileId, finding.path, 'problems', { focus: true, span: finding.span });
}
