import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { NewInteger } from '../base/operation.ts';
import { formatPath, type Path } from '../base/path.ts';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { editTomlAll, parseToml, type ScalarNode, type TomlDocument, type TomlNode } from '../toml/index.ts';
import { detectFileKind } from './file-kind.ts';
import { editPlatform } from './platform-edit.ts';
import { parseQuoted } from './platform-value.ts';

const folders = ['corpus/vms', 'corpus/vms-0.6', 'corpus/platforms'];
const files = folders.flatMap((folder) => listFiles(folder, 'toml'));
if (files.length === 0) console.log('skipped: typed numbers over the corpus (no shared folder)');

interface Found {
  readonly path: Path;
  readonly node: ScalarNode;
  readonly value: bigint;
  /** As it is typed: without quotes. */
  readonly digits: string;
}

/** The numbers of a file; in platform files also those in quotes. Long lists are alike in the middle. */
function* numbersOf(node: TomlNode, quoted: boolean, path: Path = []): Generator<Found> {
  if (node.kind === 'array')
    for (const [i, item] of node.items.entries()) {
      if (i < 20 || i === node.items.length - 1) yield* numbersOf(item, quoted, [...path, i]);
    }
  else if (node.kind === 'table')
    for (const [key, { value }] of node.entries) yield* numbersOf(value, quoted, [...path, key]);
  else if (node.kind === 'integer') yield { path, node, value: node.value, digits: node.literal };
  else if (node.kind === 'string' && quoted) {
    const value = parseQuoted(node.value);
    if (value !== undefined && /^(0x|\d)/i.test(node.value)) yield { path, node, value, digits: node.value };
  }
}

/** A literal's way: its quotes, its radix, and how long the groups of its digits are. */
function wayOf(literal: string): string {
  const [, quotes, prefix, digits = ''] = /^(["']*)\+?(0x|0o|0b)?(.*?)["']*$/.exec(literal) ?? [];
  const groups = digits.split('_').slice(1);
  return [quotes, prefix, new Set(groups.map((group) => group.length)).size].join();
}

let count = 0;
afterAll(() => {
  if (count > 0) console.log(`typed numbers: ${count} in ${files.length} files, each typed in six ways`);
});

test.each(files)('%s: its numbers, typed again, and typed in other words', (file) => {
  const result = parseToml(readFileSync(join(sharedFolder() as string, file), 'utf8'));
  if (!result.ok) return;
  const { doc } = result;
  const isPlatform = detectFileKind(doc) === 'platform';
  const set = (path: Path, value: NewInteger, from: TomlDocument = doc) => {
    const edited = (isPlatform ? editPlatform : editTomlAll)(from, [{ kind: 'set', path, value }]);
    if (!edited.ok) throw new Error(`${formatPath(path)}: ${edited.reason}`);
    return edited;
  };
  for (const { path, node, value, digits } of numbersOf(doc.root, isPlatform)) {
    for (const entered of [digits, String(value), `${value} + 0`])
      expect(set(path, { integer: value, entered }).edits, `${formatPath(path)} = ${entered}`).toEqual([]);
    // The lowest digit changes: all else about the literal stays, whether it is counted or computed.
    const other = value % 2n === 0n ? value + 1n : value - 1n;
    for (const entered of [String(other), ...(digits === '0' ? [] : [`${other} + 0`])]) {
      const [edit, second] = set(path, { integer: other, entered }).edits;
      expect(second).toBeUndefined();
      expect(edit).toMatchObject(node.span);
      expect(wayOf(edit?.text ?? ''), formatPath(path)).toBe(wayOf(node.literal));
      expect(edit?.text.length).toBe(node.literal.length);
    }
    count++;
    const own = `0x${other.toString(16)}`;
    const [written] = set(path, { integer: other, entered: own }).edits;
    if (value >= 0n) expect(written?.text.replace(/["']/g, '')).toBe(own);
  }
});
