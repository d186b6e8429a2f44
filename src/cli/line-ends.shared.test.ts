import { expect, test } from 'vitest';
import type { NewValue, Operation } from '../base/operation.ts';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { readShared } from '../model/test-recorded-answers.ts';
import { listsOf } from '../toml/edit-laws.ts';
import { findNode, type TomlDocument } from '../toml/index.ts';
import { keysOf, tablesOf } from '../toml/test-choice.ts';
import { editTwins, type Twins, toCrlf, toLf, twinsOf } from '../toml/test-line-ends.ts';
import { runOver } from './test-host.ts';

// Every real file with LF and with CRLF: the same findings at the same places, and every edit and fix does the same.

const files = ['corpus/vms', 'corpus/vms-0.6', 'corpus/platforms', 'field'].flatMap((sub) =>
  listFiles(sub, 'toml'),
);
if (files.length === 0) console.log('skipped: line ends over the corpus (no shared folder)');
const there = sharedFolder() !== undefined;

function* operationsOn(doc: TomlDocument): Generator<Operation> {
  for (const table of tablesOf(doc.root)) yield { kind: 'insert-key', path: [...table, 'fresh'], value: 7n };
  yield { kind: 'insert-key', path: ['fresh-table', 'fresh'], value: 'x' };
  yield { kind: 'insert-key', path: ['fresh-table', 'deep', 'fresh'], value: [1n] };
  for (const [i, path] of [...keysOf(doc)].entries()) {
    if (i % 4 === 0) yield { kind: 'set-comment', path, text: 'said' };
    if (i % 4 === 1) yield { kind: 'comment-out', path };
    if (i % 4 === 2) yield { kind: 'remove-key', path };
  }
  for (const path of listsOf(doc.root)) yield* rowOperations(doc, path);
}

function* rowOperations(doc: TomlDocument, path: readonly (string | number)[]): Generator<Operation> {
  const list = findNode(doc, path);
  const size = list?.kind === 'array' ? list.items.length : 0;
  const value: NewValue =
    list?.kind === 'array' && list.form === 'header' ? { table: { a: 7n } } : ['new', 7n];
  for (const index of new Set([0, size])) yield { kind: 'insert-row', path, index, value };
  for (let row = 0; row < size; row++) {
    yield { kind: 'remove-row', path: [...path, row] };
    yield { kind: 'duplicate-row', path: [...path, row] };
    yield { kind: 'comment-out', path: [...path, row] };
    yield { kind: 'set-comment', path: [...path, row], text: 'said' };
    yield { kind: 'move-row', path: [...path, row], to: (row + 1) % size };
  }
}

test.runIf(there)('every edit of a real file does the same with CRLF', () => {
  let [done, refused] = [0, 0];
  for (const file of files) {
    const twins = twinsOf(readShared(file));
    for (const operation of twins ? operationsOn(twins.lf) : []) {
      const after = editTwins(twins as Twins, operation);
      if (after) done++;
      else refused++;
    }
  }
  console.log(`line ends: ${done} edits of ${files.length} files done in both, ${refused} refused in both`);
  expect(done).toBeGreaterThan(0);
});

/** What is told of a file, with places and fixes; the texts that fixes put in get the line ends that are asked for. */
function told(name: string, text: string, change: (inserted: string) => string): readonly Told[] {
  const { stdout } = runOver({ [name]: text }, 'check', name, '--format', 'sarif');
  return JSON.parse(stdout, (key, value) =>
    key === 'insertedContent' ? { text: change(value.text) } : value,
  ).runs[0].results;
}

interface Told {
  readonly fixes?: readonly unknown[];
}

test.runIf(there)('findings of a real file stand at the same places with CRLF, and fixes do the same', () => {
  let [findings, fixes] = [0, 0];
  for (const file of files) {
    const text = readShared(file);
    const name = file.slice(file.lastIndexOf('/') + 1);
    const lf = told(name, toLf(text), toCrlf);
    expect(
      told(name, toCrlf(text), (inserted) => inserted),
      file,
    ).toEqual(lf);
    findings += lf.length;
    fixes += lf.flatMap((one) => one.fixes ?? []).length;
  }
  console.log(`line ends: ${findings} findings at the same places, ${fixes} fixes do the same`);
  expect(Math.min(findings, fixes)).toBeGreaterThan(0);
});
