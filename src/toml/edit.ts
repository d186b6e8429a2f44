import { assertNever } from '../base/assert.ts';
import { lineBreakNear } from '../base/line-break.ts';
import type { Operation } from '../base/operation.ts';
import { formatPath, type Path } from '../base/path.ts';
import { applyEdits, type TextEdit } from '../base/text-edit.ts';
import { planCommentIn, planCommentOut } from './comment-rows.ts';
import { commentsSurvive } from './comments-survive.ts';
import { composeEdits } from './compose.ts';
import { findDisabledAt } from './disabled.ts';
import { planInsertElement, planMoveElement, planRemoveRegions } from './edit-elements.ts';
import { findEntry, findNode } from './find.ts';
import { indentUnit } from './indent-unit.ts';
import { planInsertKey } from './insert-key.ts';
import { planFirstItem, planInsertItem } from './insert-row.ts';
import { sameValue } from './intend.ts';
import { intendedRoot } from './intend-operation.ts';
import { planMoveItem } from './move-row.ts';
import { withOwnLineBreaks } from './own-line-breaks.ts';
import { parseToml } from './parse.ts';
import { type EditResult, type Job, type Plan, refuse } from './plan.ts';
import { planSet } from './plan-set.ts';
import { planRemoveKey } from './remove-key.ts';
import { planRemoveItem } from './remove-row.ts';
import { newRowText } from './row-text.ts';
import { planSetComment } from './set-comment.ts';
import { spellOperation } from './spell-integer.ts';
import type { ArrayNode, TomlDocument } from './tree.ts';

/**
 * Turns one change of meaning into the smallest edits of the text. Nothing else moves: comments, spelling, blank
 * lines and line ends stay. The edited text is read again and must say exactly what was meant, else it is refused.
 */
export function editToml(doc: TomlDocument, operation: Operation): EditResult {
  return run(doc, spellOperation(doc, withOwnLineBreaks(doc, operation)), doc);
}

/**
 * Several operations in order, each on what the one before made; the edits are against the first document. All or none.
 * `prepare`: what a kind of file makes of an operation before it is done.
 */
export function editTomlAll(
  doc: TomlDocument,
  operations: readonly Operation[],
  prepare: (doc: TomlDocument, operation: Operation) => Operation = (_, operation) => operation,
): EditResult {
  let current = doc;
  let edits: readonly TextEdit[] = [];
  for (const operation of operations) {
    const result = editToml(current, prepare(current, operation));
    if (!result.ok) return result;
    edits = composeEdits(doc.text, edits, result.edits);
    current = result.doc;
  }
  return { ok: true, edits, doc: current };
}

function run(doc: TomlDocument, operation: Operation, habits: TomlDocument): EditResult {
  const intended = intendedRoot(doc, operation);
  if (!intended && operation.kind !== 'comment-in') return { ok: false, reason: 'This is not a TOML value.' };
  const job: Job = { doc, habits, run: (inner, next) => run(inner, next, habits) };
  const result = carryOut(job, withLineBreaks(job, plan(job, operation)));
  if (!result.ok) return result;
  if (!intended || !sameValue(intended, result.doc.root))
    return { ok: false, reason: 'The edited text would not say what was meant; edit it as text.' };
  if (!commentsSurvive(doc, result.doc, result.edits, operation))
    return { ok: false, reason: 'A comment would be lost; edit it as text.' };
  if (operation.kind === 'comment-out' && !comesBack(doc, result.doc, operation.path))
    return { ok: false, reason: 'As a comment this could not be told from other comments; edit it as text.' };
  return result;
}

/** What was commented out must be found again, with its value. */
function comesBack(before: TomlDocument, after: TomlDocument, path: Path): boolean {
  const node = findNode(before, path);
  const start = findEntry(before, path)?.span.start ?? node?.span.start ?? 0;
  const found = findDisabledAt(after, start);
  return node !== undefined && found !== undefined && sameValue(found.source.node, node);
}

/** A text that has lost its last line end on the way still gets those of the file that is edited. */
function withLineBreaks({ doc, habits }: Job, todo: Plan): Plan {
  if (todo.kind === 'refused' || doc === habits || doc.text.includes('\n')) return todo;
  const lineBreak = lineBreakNear(habits.text, 0);
  const edits = todo.edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, lineBreak) }));
  return { ...todo, edits };
}

function carryOut(job: Job, todo: Plan): EditResult {
  if (todo.kind === 'refused') return { ok: false, reason: todo.reason };
  const first = reparse(job.doc, todo.edits);
  if (!first.ok || todo.kind === 'edits') return first;
  let { edits, doc } = first;
  for (const operation of todo.next) {
    const result = job.run(doc, operation);
    if (!result.ok) return result;
    edits = composeEdits(job.doc.text, edits, result.edits);
    doc = result.doc;
  }
  return { ok: true, edits, doc };
}

function reparse(doc: TomlDocument, edits: readonly TextEdit[]): EditResult {
  if (edits.length === 0) return { ok: true, edits, doc };
  const result = parseToml(applyEdits(doc.text, edits));
  if (result.ok) return { ok: true, edits, doc: result.doc };
  const reason = result.errors[0]?.message ?? '';
  return { ok: false, reason: `The edited text would not be TOML: ${reason}` };
}

function plan(job: Job, operation: Operation): Plan {
  const { doc } = job;
  switch (operation.kind) {
    case 'set':
      return planSet(job, operation.path, operation.value);
    case 'insert-key':
      return planInsertKey(job, operation.path, operation.value, operation.order);
    case 'remove-key':
      return planRemoveKey(doc, operation.path);
    case 'insert-row':
      return insertRow(job, operation);
    case 'duplicate-row':
      return onRow(doc, operation.path, (_, list, row) =>
        insertRow(job, { kind: 'insert-row', path: list, index: row + 1 }),
      );
    case 'remove-row':
      return onRow(doc, operation.path, (list, path, row) =>
        list.form === 'header' ? planRemoveRegions(doc, [...path, row]) : planRemoveItem(doc, list, row),
      );
    case 'move-row':
      return moveRow(doc, operation.path, operation.to);
    case 'comment-out':
      return planCommentOut(doc, operation.path);
    case 'comment-in':
      return planCommentIn(doc, operation.offset);
    case 'set-comment':
      return planSetComment(doc, operation.path, operation.text);
    default:
      return assertNever(operation);
  }
}

function insertRow(job: Job, operation: Operation & { kind: 'insert-row' }): Plan {
  const { path, index, value } = operation;
  const list = findNode(job.doc, path);
  if (!list)
    return refuse(`There is no ${formatPath(path)} yet; its first row is ${formatPath([...path, 0])}.`);
  if (list.kind !== 'array') return refuse(`${formatPath(path)} is not a list.`);
  if (!Number.isInteger(index) || index < 0 || index > list.items.length)
    return refuse(`${formatPath(path)} has no place ${index}.`);
  if (list.form === 'header') return planInsertElement(job, path, index, value);
  const row = newRowText(job, list.items, index, value);
  if (row === undefined) return refuse('There is no row to copy.');
  if (list.items.length > 0) return planInsertItem(job.doc, list, index, row);
  const parent = findNode(job.doc, path.slice(0, -1));
  const ownLine = /^[[{]/.test(row) && parent?.kind === 'table' && parent.form !== 'inline';
  return planFirstItem(job.doc, list, row, indentUnit(job.habits), ownLine);
}

function moveRow(doc: TomlDocument, path: Path, to: number): Plan {
  return onRow(doc, path, (list, listPath, row) => {
    if (!Number.isInteger(to) || to < 0 || to >= list.items.length)
      return refuse(`${formatPath(listPath)} has no row ${to}.`);
    return list.form === 'header'
      ? planMoveElement(doc, listPath, row, to)
      : planMoveItem(doc, list, row, to);
  });
}

function onRow(
  doc: TomlDocument,
  path: Path,
  then: (list: ArrayNode, path: Path, row: number) => Plan,
): Plan {
  const row = path.at(-1);
  const list = findNode(doc, path.slice(0, -1));
  if (typeof row !== 'number' || list?.kind !== 'array' || !list.items[row])
    return refuse(`There is no row ${formatPath(path)}.`);
  return then(list, path.slice(0, -1), row);
}
