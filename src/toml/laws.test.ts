import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { applyEdits, type TextEdit } from '../base/text-edit.ts';
import { scalarsOf, showBigint } from './edit-laws.ts';
import { editToml, findNode, findTrailingComment, type TomlDocument } from './index.ts';
import { document, hasOwnLines, operationFor } from './test-choice.ts';
import { applyPlain, canon, plainOfText, pruneEmpty } from './test-plain-model.ts';
import { expectCommentsAboveRows } from './test-row-comments.ts';
import { choice } from './test-texts.ts';

const numRuns = Number(process.env.STUDIO_RUNS ?? 500);
// The nightly form runs for minutes.
vi.setConfig({ testTimeout: 600_000 });

function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text: added }) => {
      const back = { start: start + shift, end: start + shift + added.length, text: text.slice(start, end) };
      shift += added.length - (end - start);
      return back;
    });
}

function literals(doc: TomlDocument): string[] {
  return [...scalarsOf(doc.root)].map(({ node }) => node.literal);
}

function comments(doc: TomlDocument): string[] {
  return doc.comments.map(({ start, end }) => doc.text.slice(start, end));
}

/** What is left of `all` when every item of `part` has been taken out once; `missing`: items that it does not have. */
function without(all: readonly string[], part: readonly string[]): { rest: string[]; missing: string[] } {
  const rest = [...all];
  const missing: string[] = [];
  for (const item of part) {
    const at = rest.indexOf(item);
    if (at < 0) missing.push(item);
    else rest.splice(at, 1);
  }
  return { rest, missing };
}

type Removal = Operation & { readonly kind: 'remove-key' | 'remove-row' | 'comment-out' };

function removes(operation: Operation): operation is Removal {
  const { kind } = operation;
  return kind === 'remove-key' || kind === 'remove-row' || kind === 'comment-out';
}

/** Nothing but the edit changes: no other literal is spelled anew, no comment is lost, made or repeated. */
function expectOnlyThat(before: TomlDocument, after: TomlDocument, operation: Operation): void {
  const spelled = without(literals(after), literals(before));
  const said = without(comments(after), comments(before));
  if (operation.kind === 'set-comment') {
    expect(spelled).toEqual({ rest: [], missing: [] });
    expect(said.rest.length).toBeLessThanOrEqual(operation.text.trim() === '' ? 0 : 1);
    expect(said.missing.length).toBeLessThanOrEqual(1);
    expect(findTrailingComment(after, operation.path)?.text ?? '').toBe(operation.text.trim());
    return;
  }
  if (
    operation.kind === 'insert-row' ||
    operation.kind === 'insert-key' ||
    operation.kind === 'duplicate-row'
  )
    expect(spelled.missing).toEqual([]);
  if (operation.kind === 'move-row') expect(spelled).toEqual({ rest: [], missing: [] });
  if (removes(operation)) expect(spelled.rest).toEqual([]);
  if (operation.kind !== 'comment-out') expect(said.rest).toEqual([]);
  if (!removes(operation) && operation.kind !== 'set') expect(said.missing).toEqual([]);
}

/** A comment behind a row stays behind that row, one above it above it. */
function expectCommentsBehindRows(before: TomlDocument, after: TomlDocument, operation: Operation): void {
  if (operation.kind === 'comment-in') return;
  expectCommentsAboveRows(before, after, operation);
  const isRow = typeof operation.path.at(-1) === 'number';
  const path = isRow ? operation.path.slice(0, -1) : operation.path;
  const [old, now] = [rowComments(before, path), rowComments(after, path)];
  const row = operation.path.at(-1) as number;
  if (operation.kind === 'insert-row') expect(now.toSpliced(operation.index, 1)).toEqual(old);
  if (operation.kind === 'duplicate-row') expect(now.toSpliced(row + 1, 1)).toEqual(old);
  if (operation.kind === 'remove-row') expect(now).toEqual(old.toSpliced(row, 1));
  if (operation.kind === 'move-row')
    expect(now).toEqual(old.toSpliced(row, 1).toSpliced(operation.to, 0, old[row]));
}

function rowComments(doc: TomlDocument, path: Path): (string | undefined)[] {
  const list = findNode(doc, path);
  const size = list?.kind === 'array' ? list.items.length : 0;
  return Array.from({ length: size }, (_, i) => findTrailingComment(doc, [...path, i])?.text);
}

let done = 0;
const refused = new Map<string, number>();

test('edits in any order change what they say and nothing else; undoing all restores the first bytes', () => {
  fc.assert(
    fc.property(document, fc.array(choice, { minLength: 1, maxLength: 8 }), (first, choices) => {
      let doc = first;
      const model = plainOfText(first.text);
      const undo: (readonly TextEdit[])[] = [];
      for (const each of choices) {
        const operation = operationFor(doc, each);
        if (!operation) continue;
        const result = editToml(doc, operation);
        if (!result.ok) {
          expectMayBeRefused(doc, operation, result.reason);
          continue;
        }
        const context = `${JSON.stringify(operation, showBigint)}\n${doc.text}\n->\n${result.doc.text}`;
        expect(applyEdits(doc.text, result.edits), context).toBe(result.doc.text);
        applyPlain(model, operation);
        const values = canon(plainOfText(result.doc.text));
        while (values !== canon(model) && removes(operation) && pruneEmpty(model, operation.path));
        expect(values, context).toBe(canon(model));
        expectOnlyThat(doc, result.doc, operation);
        expectCommentsBehindRows(doc, result.doc, operation);
        undo.push(inverse(doc.text, result.edits));
        doc = result.doc;
        done++;
      }
      let text = doc.text;
      for (const edits of undo.reverse()) text = applyEdits(text, edits);
      expect(text).toBe(first.text);
    }),
    { numRuns },
  );
  const kinds = [...refused].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(`laws: ${done} edits done, refused: ${kinds}`);
});

/** Setting a scalar and adding a key to a table with lines of its own always works. */
function expectMayBeRefused(doc: TomlDocument, operation: Operation, reason: string): void {
  refused.set(operation.kind, (refused.get(operation.kind) ?? 0) + 1);
  const node = operation.kind === 'set' ? findNode(doc, operation.path) : undefined;
  const isScalar = node && node.kind !== 'array' && node.kind !== 'table';
  const context = `${JSON.stringify(operation, showBigint)}: ${reason}\n${doc.text}`;
  if (operation.kind === 'set') expect(isScalar, context).toBe(false);
  if (operation.kind === 'insert-key')
    expect(hasOwnLines(doc, operation.path.slice(0, -1)), context).toBe(false);
  if (operation.kind === 'insert-row' || operation.kind === 'duplicate-row') {
    const list = findNode(
      doc,
      operation.kind === 'insert-row' ? operation.path : operation.path.slice(0, -1),
    );
    expect(list?.kind === 'array' && list.form === 'inline', context).toBe(false);
  }
}
