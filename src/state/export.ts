import { findUnlikeReadBack } from '../model/read-back.ts';
import { UNFINISHED } from '../rules/checks-unfinished.ts';
import { readBack } from '../toml/index.ts';
import type { FileView, LocatedFinding } from './derive.ts';

/** Whether a file may be exported, and what the user has to look at first. */
export type ExportCheck =
  | {
      readonly ok: true;
      readonly warnings: readonly LocatedFinding[];
      /** Every check has looked at the file; without that nobody knows whether it is right. */
      readonly judged: boolean;
    }
  | { readonly ok: false; readonly reason: string; readonly errors: readonly LocatedFinding[] };

/**
 * Refused while the file has errors, and when the text, read back by a parser that shares nothing with the
 * editor, does not say what form and pictures show.
 */
export function checkExport(view: FileView, checksLoaded: boolean): ExportCheck {
  if (!checksLoaded)
    return { ok: false, reason: 'The rules are not loaded yet. Try again in a moment.', errors: [] };
  if (view.file.unread)
    return {
      ok: false,
      reason: 'The text is long and still being checked. Try again in a moment.',
      errors: [],
    };
  const errors = view.findings.filter((finding) => finding.severity === 'error' && isOwn(finding));
  if (errors.length > 0)
    return {
      ok: false,
      reason: 'AxVisor refuses this file. Mend the errors first; the text stays as it is.',
      errors,
    };
  const unlike = findUnlike(view);
  if (unlike.length > 0)
    return {
      ok: false,
      reason: `The text, read back, differs from what is shown at ${unlike.join(', ')}. This is a fault of the editor: copy the text from the text pane and report it.`,
      errors: [],
    };
  const warnings = view.findings.filter(
    (finding) => finding.severity === 'warning' || (finding.severity === 'error' && !isOwn(finding)),
  );
  const judged = !warnings.some(({ code }) => code === UNFINISHED.code);
  return { ok: true, warnings, judged };
}

/** An error that another open file takes part in: the two cannot run together, but each can be exported. */
function isOwn(finding: LocatedFinding): boolean {
  return finding.places.every((place) => place.fileId === finding.fileId);
}

function findUnlike(view: FileView): readonly string[] {
  if (!view.doc || !(view.config || view.platform)) return ['the whole file'];
  const back = readBack(new TextEncoder().encode(view.file.source.text));
  return back.ok ? findUnlikeReadBack(view.doc, view.config, back.value) : ['the whole file'];
}
