import { viewOf } from '../../state/derive.ts';
import { select } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';
import { findFile } from '../../state/workspace.ts';

let last: number | undefined;

/** Selects the next (1) or previous (-1) finding of the active file and moves the focus there; wraps around. */
export function goToProblem(step: 1 | -1): void {
  const state = studio.getState();
  const file = findFile(state.workspace, state.activeId);
  if (!file) return;
  const { findings } = viewOf(file, state.choices[file.id]);
  if (findings.length === 0) return;
  const from = last ?? (step === 1 ? -1 : findings.length);
  last = (from + step + findings.length) % findings.length;
  const finding = findings[last];
  if (finding) select(studio, file.id, finding.path, 'problems', { focus: true, span: finding.span });
}
