/**
 * Edits of a platform file that never harm a type: a new item gets its type, a label where a type stands goes to the
 * line above (spec/platform-config.md F.1: the comment behind a value *is* its type).
 */
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { applyEdits, diffText, type TextEdit } from '../base/text-edit.ts';
import {
  type EditResult,
  editTomlAll,
  findNode,
  findTrailingComment,
  parseToml,
  type TomlDocument,
} from '../toml/index.ts';
import { remarkAboveEdits, typeCommentEdits } from './platform-comments.ts';
import { suggestType } from './platform-suggest-type.ts';
import { formatType } from './platform-type.ts';

/** As `editTomlAll`, and every key that was added has its type behind it. Edits are against `doc`. */
export function editPlatform(doc: TomlDocument, operations: readonly Operation[]): EditResult {
  const result = editTomlAll(doc, operations);
  if (!result.ok) return result;
  const added = operations.filter(({ kind }) => kind === 'insert-key').map((operation) => pathOf(operation));
  const edits = added.flatMap((path) => newTypeEdits(result.doc, path));
  if (edits.length === 0) return result;
  return editResult(doc.text, applyEdits(result.doc.text, edits));
}

function pathOf(operation: Operation): Path {
  return 'path' in operation ? operation.path : [];
}

function newTypeEdits(doc: TomlDocument, path: Path): readonly TextEdit[] {
  const node = findNode(doc, path);
  if (!node || node.kind === 'table' || findTrailingComment(doc, path)) return [];
  const type = suggestType(node, path);
  return type ? typeCommentEdits(doc, path, formatType(type)) : [];
}

function editResult(before: string, after: string): EditResult {
  const parsed = parseToml(after);
  if (!parsed.ok) return { ok: false, reason: 'The edited text would not be TOML; edit it as text.' };
  return { ok: true, edits: diffText(before, after), doc: parsed.doc };
}

/**
 * Writes the label of a list's row: the comment behind it; an empty label removes it. For an item the label goes to
 * the line above. Undefined where the row shares its line with another, so that a comment would hide it.
 */
export function labelEdits(doc: TomlDocument, path: Path, label: string): readonly TextEdit[] | undefined {
  const text = label.replace(/\s+/g, ' ').trim();
  if (typeof path.at(-1) === 'string') return remarkAboveEdits(doc, path, text);
  const row = findNode(doc, path);
  if (!row) return undefined;
  const comment = findTrailingComment(doc, path);
  if (comment && text !== '') return [{ ...comment.span, text: `# ${text}` }];
  const rest = /^[ \t]*,?/.exec(doc.text.slice(row.span.end));
  const end = row.span.end + (rest?.[0].endsWith(',') ? rest[0].length : 0);
  if (comment) return [{ start: end, end: comment.span.end, text: '' }];
  if (!/^[ \t]*(?:\r?\n|$)/.test(doc.text.slice(end))) return text === '' ? [] : undefined;
  return text === '' ? [] : [{ start: end, end, text: ` # ${text}` }];
}
