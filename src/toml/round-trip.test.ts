import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { applyEdits } from '../base/text-edit.ts';
import { checkSetAndBack, listsOf, scalarsOf } from './edit-laws.ts';
import {
  editToml,
  editTomlAll,
  findNode,
  findPathAt,
  locate,
  parseToml,
  type TomlDocument,
} from './index.ts';
import { document, hasOwnLines, keysOf, operationFor, pickFrom, tablesOf } from './test-choice.ts';
import { canon, plainOfText } from './test-plain-model.ts';
import { choice, tomlText } from './test-texts.ts';

const numRuns = Number(process.env.STUDIO_RUNS ?? 500);
// The nightly form runs for minutes.
vi.setConfig({ testTimeout: 600_000 });

test('every scalar set to another value and back restores the bytes', () => {
  fc.assert(
    fc.property(document, (doc) => void checkSetAndBack(doc)),
    { numRuns: Math.ceil(numRuns / 5) },
  );
});

test('commented out and in again restores the bytes', () => {
  let count = 0;
  fc.assert(
    fc.property(document, fc.nat(), (doc, pick) => {
      const path = pickFrom(
        [...keysOf(doc), ...[...listsOf(doc.root)].flatMap((list) => rowsOf(doc, list))],
        pick,
      );
      const out = path && editToml(doc, { kind: 'comment-out', path });
      if (!path || !out?.ok) return;
      const entryOrRow = typeof path.at(-1) === 'number' ? findNode(doc, path)?.span : keyStart(doc, path);
      const back = editToml(out.doc, { kind: 'comment-in', offset: entryOrRow?.start ?? 0 });
      expect(back.ok && back.doc.text).toBe(doc.text);
      count++;
    }),
    { numRuns },
  );
  expect(count).toBeGreaterThan(numRuns / 10);
});

function rowsOf(doc: TomlDocument, list: Path): Path[] {
  const node = findNode(doc, list);
  return node?.kind === 'array' ? node.items.map((_, i) => [...list, i]) : [];
}

function keyStart(doc: TomlDocument, path: Path): { readonly start: number } | undefined {
  const parent = findNode(doc, path.slice(0, -1));
  return parent?.kind === 'table' ? parent.entries.get(path.at(-1) as string)?.span : undefined;
}

test('a key inserted and removed restores the bytes', () => {
  fc.assert(
    fc.property(document, fc.nat(), fc.constantFrom('id', 'size', undefined), (doc, pick, last) => {
      const table =
        pickFrom(
          [...tablesOf(doc.root)].filter((path) => hasOwnLines(doc, path)),
          pick,
        ) ?? [];
      const path = [...table, 'fresh'];
      const order = last === undefined ? undefined : ['name', 'kernel', 'fresh', last];
      const added = editToml(doc, { kind: 'insert-key', path, value: 1n, ...(order && { order }) });
      expect(added.ok).toBe(true);
      if (!added.ok) return;
      const removed = editToml(added.doc, { kind: 'remove-key', path });
      expect(removed.ok && removed.doc.text).toBe(doc.text);
    }),
    { numRuns },
  );
});

test('several operations give edits against the first text', () => {
  fc.assert(
    fc.property(document, fc.array(choice, { maxLength: 5 }), (first, choices) => {
      let doc = first;
      const operations: Operation[] = [];
      for (const each of choices) {
        const operation = operationFor(doc, each);
        const result = operation && editToml(doc, operation);
        if (!operation || !result?.ok) continue;
        operations.push(operation);
        doc = result.doc;
      }
      const all = editTomlAll(first, operations);
      expect(all.ok && all.doc.text).toBe(doc.text);
      expect(all.ok && applyEdits(first.text, all.edits)).toBe(doc.text);
    }),
    { numRuns: Math.ceil(numRuns / 5) },
  );
});

test('a place leads to its path and back', () => {
  fc.assert(
    fc.property(document, fc.nat(), (doc, pick) => {
      const scalar = pickFrom(scalarsOf(doc.root), pick);
      if (!scalar) return;
      expect(locate(doc, scalar.path)).toEqual(scalar.node.span);
      expect(findPathAt(doc, scalar.node.span.start)).toEqual(scalar.path);
      expect(findPathAt(doc, scalar.node.span.end - 1)).toEqual(scalar.path);
    }),
    { numRuns },
  );
});

test('any text at all is answered, with errors inside the text', () => {
  const mangled = fc
    .tuple(tomlText, fc.nat(), fc.nat(5), fc.constantFrom('', '[', '"', '\n', '=', '}', ']', '#', '\r'))
    .map(([text, at, length, added]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + added + text.slice(start + length);
    });
  fc.assert(
    fc.property(fc.oneof(mangled, fc.string({ unit: 'binary' })), (text) => {
      const result = parseToml(text);
      if (result.ok) {
        expect(canon(plainOfText(text))).not.toBe('');
        return;
      }
      expect(result.errors.length).toBeGreaterThan(0);
      let last = 0;
      for (const { span } of result.errors) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        last = span.start;
      }
    }),
    { numRuns: numRuns * 4 },
  );
});
