/** Keys that the release's parser drops without a word: we say so, and what was probably meant. */
import type { Fix } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import type { Entry, TableNode, TomlDocument } from '../toml/index.ts';
import { releaseName, warningAt } from './findings.ts';
import type { KeySpec } from './key-types.ts';
import type { ReadContext } from './read-context.ts';
import { checkIgnored } from './read-ignored.ts';
import type { Release } from './release.ts';
import { findNear } from './suggest.ts';
import { findKey, KEY_ORDER, VM_KEYS } from './vm-keys.ts';

/** `known`: the keys that this table may have, for suggestions. */
export function reportUnknownKey(
  entry: Entry,
  path: Path,
  table: TableNode,
  known: readonly string[],
  context: ReadContext,
): void {
  const at = [...path, entry.key];
  checkIgnored(entry.value, at, context);
  const spec = findSpec(entry.key, path, context.release);
  if (spec) {
    reportOtherRelease(spec, at, context);
    return;
  }
  const near = findNear(entry.key, known);
  const taken = near !== undefined && table.entries.has(near);
  context.report(
    warningAt({
      code: 'unknown-key',
      message: `${releaseName(context.release)} does not know ${entry.key} and ignores it. ${adviceFor(entry, path, near, taken)}`,
      path: at,
      target: 'key',
      fixes: near === undefined || taken ? [] : renameFix(entry, path, near, context.doc),
    }),
  );
}

/** The key's own description where it stands in the right place, whatever the release. */
function findSpec(key: string, path: Path, release: Release): KeySpec | undefined {
  if (path.length === 1) return findKey(String(path[0]), key);
  return release === 'flat' && path.length === 0 ? VM_KEYS.find((spec) => spec.key === key) : undefined;
}

function reportOtherRelease(spec: KeySpec, path: Path, context: ReadContext): void {
  const first = spec.releases[0] as Release;
  const newer = spec.releases.includes('0.5');
  const fact = newer ? `${spec.key} exists since ${releaseName(first)}` : `${spec.key} is no longer used`;
  context.report(
    warningAt({
      code: 'key-not-in-release',
      message: `${fact}: ${releaseName(context.release)} ignores it. Choose another release or remove the key.`,
      path,
      target: 'key',
      fixes: [{ title: `Remove ${spec.key}`, operations: [{ kind: 'remove-key', path }] }],
    }),
  );
}

function adviceFor(entry: Entry, path: Path, near: string | undefined, taken: boolean): string {
  if (near !== undefined)
    return taken ? `${near} is there already: remove one of the two.` : `Did you mean ${near}?`;
  const elsewhere = VM_KEYS.find((spec) => spec.key === entry.key && spec.section !== path[0]);
  return elsewhere ? `It belongs in [${elsewhere.section}].` : 'Remove it, or correct its name.';
}

/** Renaming writes the value anew, so it is offered only where no comment could be lost with the old key. */
function renameFix(entry: Entry, path: Path, near: string, doc: TomlDocument): readonly Fix[] {
  const { value } = entry;
  const inline = value.kind !== 'table' || value.form === 'inline';
  if (!inline || (value.kind === 'array' && value.form === 'header') || hasComment(entry, doc)) return [];
  const literal = doc.text.slice(value.span.start, value.span.end);
  return [
    {
      title: `Rename to ${near}`,
      operations: [
        { kind: 'insert-key', path: [...path, near], value: { literal }, ...orderOf(path) },
        { kind: 'remove-key', path: [...path, entry.key] },
      ],
    },
  ];
}

function hasComment(entry: Entry, doc: TomlDocument): boolean {
  const before = doc.text.lastIndexOf('\n', entry.span.start - 1);
  const above = doc.text.lastIndexOf('\n', before - 1) + 1;
  const after = doc.text.indexOf('\n', entry.span.end);
  const end = after < 0 ? doc.text.length : after;
  return doc.comments.some((comment) => comment.start >= (before < 0 ? 0 : above) && comment.start < end);
}

function orderOf(path: Path): { readonly order?: readonly string[] } {
  const order = path.length === 1 ? KEY_ORDER[path[0] as keyof typeof KEY_ORDER] : undefined;
  return order ? { order } : {};
}
