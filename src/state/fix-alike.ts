import type { Fix } from '../base/diagnostic.ts';
import { applyFix } from './apply-fix.ts';
import type { LocatedFinding } from './derive.ts';
import { viewOf } from './derive.ts';
import { type EditOutcome, joinSteps } from './edit-file.ts';
import type { StudioStore } from './studio.ts';

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

/** Each fix reads its whole text again: of a long file as many are made as people wait for, and the others stay told. */
const MOST_READ = 16 * 1024 * 1024;

/**
 * Fixes all of them as one undo step, one after another: after each fix its file is judged anew, since a fix may have
 * moved the rows that the next one is about. Of several files it is one step over those files; refused in one, nothing
 * is changed in any.
 */
export function fixAlike(
  store: StudioStore,
  alike: readonly LocatedFinding[],
  fix: Fix,
  time = Date.now(),
): EditOutcome {
  const before = store.getState();
  for (const fileId of new Set(alike.map((finding) => finding.fileId))) {
    const own = alike.filter((finding) => finding.fileId === fileId);
    const outcome = fixFile(store, own, fix, time);
    if (outcome.ok) continue;
    store.setState({ workspace: before.workspace, histories: before.histories });
    return outcome;
  }
  joinSteps(store, before, alike.length > 1 ? `${fix.title} and ${alike.length - 1} more` : fix.title);
  return { ok: true };
}

function fixFile(store: StudioStore, alike: readonly LocatedFinding[], fix: Fix, time: number): EditOutcome {
  const messages = new Set(alike.map((finding) => finding.message));
  let read = 0;
  for (const { fileId, code } of alike) {
    const view = viewOf(store.getState(), fileId);
    read += view?.file.source.text.length ?? 0;
    if (read > MOST_READ) break;
    const next = view?.findings.find(
      (finding) => finding.code === code && messages.has(finding.message) && findFix(finding, fix),
    );
    const own = next && findFix(next, fix);
    if (!own) break;
    const outcome = applyFix(store, fileId, own, 'problems', time);
    if (!outcome.ok) return outcome;
  }
  return { ok: true };
}

function findFix(finding: LocatedFinding, like: Fix): Fix | undefined {
  return finding.fixes.find((own) => kindOf(own) === kindOf(like));
}
