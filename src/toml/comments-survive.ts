import type { Operation } from '../base/operation.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { firstCommentFrom } from './comments.ts';
import { findTrailingComment } from './find-path.ts';
import type { TomlDocument } from './tree.ts';

/** True when an operation that removes nothing has kept every comment, and made none. */
export function commentsSurvive(
  before: TomlDocument,
  after: TomlDocument,
  edits: readonly TextEdit[],
  operation: Operation,
): boolean {
  if (operation.kind === 'set-comment') return othersSurvive(before, after, operation);
  if (!keepsComments(operation) || edits.length === 0) return true;
  if (before.comments.length !== after.comments.length) return false;
  let start = before.text.length;
  let end = 0;
  for (const edit of edits) {
    start = Math.min(start, edit.start);
    end = Math.max(end, edit.end);
  }
  // Outside the edited stretch both texts are the same; one line more, for a comment that an edit touches.
  const from = Math.max(firstCommentFrom(before.comments, start) - 1, 0);
  const rest = before.comments.length - firstCommentFrom(before.comments, end);
  return textsOf(before, from, rest) === textsOf(after, from, rest);
}

function keepsComments({ kind }: Operation): boolean {
  return (
    kind !== 'remove-key' &&
    kind !== 'remove-row' &&
    kind !== 'comment-out' &&
    kind !== 'comment-in' &&
    kind !== 'set'
  );
}

/** The comments between the first `from` and the last `rest`, in an order that does not depend on their places. */
function textsOf(doc: TomlDocument, from: number, rest: number): string {
  const comments = doc.comments.slice(from, doc.comments.length - rest);
  return comments
    .map(({ start, end }) => doc.text.slice(start, end))
    .sort()
    .join('\n');
}

/** Only the comment of its place may differ, be new or be gone, and it says what was meant. */
function othersSurvive(
  before: TomlDocument,
  after: TomlDocument,
  { path, text }: Operation & { readonly kind: 'set-comment' },
): boolean {
  const was = findTrailingComment(before, path);
  const is = findTrailingComment(after, path);
  if ((is?.text ?? '') !== text.trim()) return false;
  const place = (is ?? was)?.span.start ?? 0;
  const [old, now] = [was ? 1 : 0, is ? 1 : 0];
  const first = firstCommentFrom(is ? after.comments : before.comments, place);
  const rest = before.comments.length - first - old;
  return (
    after.comments.length === before.comments.length - old + now &&
    textsOf(before, 0, rest + old) === textsOf(after, 0, rest + now) &&
    textsOf(before, first + old, 0) === textsOf(after, first + now, 0)
  );
}
