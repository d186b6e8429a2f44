import type { Fix } from '../base/diagnostic.ts';
import { applyFix } from './apply-fix.ts';
import type { LocatedFinding } from './derive.ts';
import { viewOf } from './derive.ts';
import type { EditOutcome, StudioStore } from './studio.ts';

/** The findings of the same kind that the same fix mends; `finding` is one of them. */
export function findAlike(
  all: readonly LocatedFinding[],
  finding: LocatedFinding,
  fix: Fix,
): readonly LocatedFinding[] {
  return all.filter(
    (other) => other.code === finding.code && other.fixes.some((own) => kindOf(own) === kindOf(fix)),
  );
}

/** Fixes of one kind read alike but for numbers and names: `Remove cpu_set`, `Remove foo`. */
function kindOf(fix: Fix): string {
  const kinds = new Set(fix.operations.map((operation) => operation.kind));
  return `${fix.title.split(' ', 1)[0]} ${[...kinds].join(' ')}`;
}

/**
 * Mends all of them as one undo step, one after another: after each fix the file is judged anew, since a fix may have
 * moved the rows that the next one is about.
 */
export function fixAlike(
  store: StudioStore,
  alike: readonly LocatedFinding[],
  fix: Fix,
  time = Date.now(),
): EditOutcome {
  const [first] = alike;
  if (!first) return { ok: true };
  const state = store.getState();
  const { workspace, history } = state;
  const alternatives = new Set(alike.map((finding) => finding.message));
  for (let left = alike.length; left > 0; left--) {
    const view = viewOf(store.getState(), first.fileId);
    const next = view?.findings.find(
      (finding) => finding.code === first.code && alternatives.has(finding.message) && findFix(finding, fix),
    );
    const own = next && findFix(next, fix);
    if (!own) break;
    const outcome = applyFix(store, first.fileId, own, 'problems', time);
    if (!outcome.ok) {
      store.setState({ workspace, history });
      return outcome;
    }
  }
  // The steps in between are no places to come back to.
  const { history: after } = store.getState();
  store.setState({ history: { ...after, past: [...history.past, workspace], last: undefined } });
  return { ok: true };
}

function findFix(finding: LocatedFinding, like: Fix): Fix | undefined {
  return finding.fixes.find((own) => kindOf(own) === kindOf(like));
}
