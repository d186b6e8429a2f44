/** Edits of a platform file that keep every item typed: the comment behind a value *is* its type (spec/platform-config.md F.1). */
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
import { typeCommentEdits } from './platform-comments.ts';
import { encodePlatformOperation } from './platform-encode.ts';
import { suggestType } from './platform-suggest-type.ts';
import { formatType } from './platform-type.ts';

/**
 * As `editTomlAll`, with numbers in quotes where the file has them so or TOML has no room for them, and the type behind
 * every key that was added. Edits are against `doc`.
 */
export function editPlatform(doc: TomlDocument, operations: readonly Operation[]): EditResult {
  const result = editTomlAll(doc, operations, encodePlatformOperation);
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
