/** The comments of a platform file: documentation above, types and remarks behind a value (spec/platform-config.md F.1). */
import { lineBreakNear } from '../base/line-break.ts';
import type { Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { findEntry, findNode, findTrailingComment, type TomlDocument } from '../toml/index.ts';
import { trimLikeRust } from './platform-type.ts';

/** The comment lines above a statement that starts at `start`, up to the statement before: with `#`, trimmed. */
export function commentsAbove(doc: TomlDocument, start: number): readonly string[] {
  const lines: string[] = [];
  let below = start;
  for (let i = lastCommentBefore(doc.comments, start); i >= 0; i--) {
    const comment = doc.comments[i] as Span;
    if (!isBlankBack(doc.text, comment.end, below)) break;
    const lineStart = doc.text.lastIndexOf('\n', comment.start - 1) + 1;
    if (!isBlankBack(doc.text, lineStart, comment.start)) break;
    lines.push(trimLikeRust(doc.text.slice(comment.start, comment.end)));
    below = lineStart;
  }
  return lines.reverse();
}

/** Only blanks and line ends between two offsets; looked at from behind, where other things usually stand near. */
function isBlankBack(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at === start;
}

function lastCommentBefore(comments: readonly Span[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((comments[mid] as Span).start < offset) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** What stands behind the value at `path` in type position: with its span, and without its `#`s. */
export function findTypeComment(
  doc: TomlDocument,
  path: Path,
): { readonly span: Span; readonly text: string } | undefined {
  const found = findTrailingComment(doc, path);
  if (!found) return undefined;
  const text = trimLikeRust(doc.text.slice(found.span.start, found.span.end)).replace(/^#+/, '');
  return { span: found.span, text: trimLikeRust(text) };
}

/** Writes `type` as the comment behind the value at `path`, in place of the one that is there. */
export function typeCommentEdits(doc: TomlDocument, path: Path, type: string): readonly TextEdit[] {
  const comment = findTrailingComment(doc, path);
  if (comment) return [{ ...comment.span, text: `# ${type}` }];
  const end = findNode(doc, path)?.span.end;
  return end === undefined ? [] : [{ start: end, end, text: ` # ${type}` }];
}

/**
 * Puts `remark` on a line of its own above the item at `path`, indented as the item; the comment behind the value
 * becomes `type`, or goes where that is undefined.
 */
export function moveRemarkEdits(
  doc: TomlDocument,
  path: Path,
  remark: string,
  type: string | undefined,
): readonly TextEdit[] {
  const above = remarkAboveEdits(doc, path, remark);
  if (type !== undefined) return [...above, ...typeCommentEdits(doc, path, type)];
  const comment = findTrailingComment(doc, path);
  const end = findNode(doc, path)?.span.end;
  return comment && end !== undefined ? [...above, { start: end, end: comment.span.end, text: '' }] : above;
}

/** Puts `remark` on a line of its own above the item at `path`; nothing where it is empty. */
function remarkAboveEdits(doc: TomlDocument, path: Path, remark: string): readonly TextEdit[] {
  const entry = findEntry(doc, path);
  if (!entry || remark === '') return [];
  const lineStart = doc.text.lastIndexOf('\n', entry.span.start - 1) + 1;
  const indent = doc.text.slice(lineStart, entry.span.start).replace('\uFEFF', '');
  const at = entry.span.start;
  return [{ start: at, end: at, text: `# ${remark}${lineBreakNear(doc.text, at)}${indent}` }];
}
