import type { NewValue, Operation } from '../base/operation.ts';
import { formatPath, type Path } from '../base/path.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { findNode } from './find.ts';
import { formatValue, isListValue, isLiteralValue, isTableValue } from './format-value.ts';
import { nodeOfValue, sameValue } from './intend.ts';
import { type Job, type Plan, refuse } from './plan.ts';
import type { ArrayNode, TableNode, TomlNode } from './tree.ts';

interface Work {
  readonly job: Job;
  readonly edits: TextEdit[];
  readonly next: Operation[];
}

/**
 * Replaces the value at `path`. Parts that keep their value keep their bytes; rows and keys that a list or table
 * gains or loses become operations of their own. A key that is missing is inserted.
 */
export function planSet(job: Job, path: Path, value: NewValue): Plan {
  const node = findNode(job.doc, path);
  if (!node) {
    if (typeof path.at(-1) !== 'string') return refuse(`There is no row ${formatPath(path)}.`);
    return { kind: 'steps', edits: [], next: [{ kind: 'insert-key', path, value }] };
  }
  const work: Work = { job, edits: [], next: [] };
  const problem = setNode(work, path, node, value);
  if (problem !== undefined) return refuse(problem);
  return work.next.length === 0 ? { kind: 'edits', edits: work.edits } : { kind: 'steps', ...work };
}

function setNode(work: Work, path: Path, node: TomlNode, value: NewValue): string | undefined {
  if (isListValue(value) && node.kind === 'array') return setArray(work, path, node, value);
  if (isTableValue(value) && node.kind === 'table') return setTable(work, path, node, value.table);
  if (isBlock(node))
    return `${formatPath(path)} is written as several lines of its own; it cannot become a plain value.`;
  if (!isLiteralValue(value)) {
    const wanted = nodeOfValue(value);
    if (wanted && sameValue(node, wanted)) return undefined;
  }
  const text = formatValue(value, node);
  const { start, end } = node.span;
  if (text !== work.job.doc.text.slice(start, end)) work.edits.push({ start, end, text });
  return undefined;
}

/** True for values that are no single piece of text. */
function isBlock(node: TomlNode): boolean {
  return (node.kind === 'table' || node.kind === 'array') && node.form !== 'inline';
}

function setArray(work: Work, path: Path, node: ArrayNode, value: readonly NewValue[]): string | undefined {
  const common = Math.min(node.items.length, value.length);
  for (let i = 0; i < common; i++) {
    const problem = setNode(work, [...path, i], node.items[i] as TomlNode, value[i] as NewValue);
    if (problem !== undefined) return problem;
  }
  for (let i = node.items.length - 1; i >= common; i--)
    work.next.push({ kind: 'remove-row', path: [...path, i] });
  for (let i = common; i < value.length; i++)
    work.next.push({ kind: 'insert-row', path, index: i, value: value[i] as NewValue });
  return undefined;
}

function setTable(
  work: Work,
  path: Path,
  node: TableNode,
  value: Readonly<Record<string, NewValue>>,
): string | undefined {
  for (const [key, entry] of node.entries) {
    const item = Object.hasOwn(value, key) ? value[key] : undefined;
    if (item === undefined) work.next.push({ kind: 'remove-key', path: [...path, key] });
    else {
      const problem = setNode(work, [...path, key], entry.value, item);
      if (problem !== undefined) return problem;
    }
  }
  for (const [key, item] of Object.entries(value)) {
    if (!node.entries.has(key)) work.next.push({ kind: 'insert-key', path: [...path, key], value: item });
  }
  return undefined;
}
