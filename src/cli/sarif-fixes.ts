import { assert } from '../base/assert.ts';
import type { Fix } from '../base/diagnostic.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { editPlatform } from '../model/platform-edit.ts';
import type { FileView } from '../state/derive.ts';
import { lineIndexOf } from '../state/located.ts';
import { editTomlAll } from '../toml/index.ts';
import { sarifRegion, sarifUri } from './sarif-place.ts';

/** Each step of a fix reads its whole text again, to be sure: so many characters in all, then fixes are left out. */
const MOST_READ = 16 * 1024 * 1024;

/** Gives SARIF's `fix` objects, of one report; a fix that the text does not take is left out. */
export function sarifFixer(): (view: FileView, fixes: readonly Fix[]) => readonly object[] {
  let read = 0;
  return (view, fixes) =>
    fixes.flatMap((fix) => {
      if (read > MOST_READ) return [];
      read += view.file.source.text.length * Math.max(1, fix.operations.length);
      return sarifFix(view, fix);
    });
}

function sarifFix(view: FileView, fix: Fix) {
  const edits = editsOf(view, fix);
  if (edits.length === 0) return [];
  const lines = lineIndexOf(view.file.source);
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: sarifRegion(lines.positionAt(start), lines.positionAt(end)),
    insertedContent: { text },
  }));
  const artifactLocation = { uri: sarifUri(view.file.id) };
  return [{ description: { text: fix.title }, artifactChanges: [{ artifactLocation, replacements }] }];
}

function editsOf({ doc, kind }: FileView, fix: Fix): readonly TextEdit[] {
  if (fix.edits) return fix.edits;
  assert(doc, 'only what was read has findings with fixes of meaning');
  const edit = kind === 'platform' ? editPlatform : editTomlAll;
  const result = edit(doc, fix.operations);
  return result.ok ? result.edits : [];
}
