import type { NewValue, Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { readBack } from './index.ts';

/** Operations on bare values, written apart from the editor to judge it; only tests import this. */
export type Plain = bigint | number | string | boolean | Plain[] | Map<string, Plain>;

export function plainOfText(text: string): Plain {
  const back = readBack(new TextEncoder().encode(text));
  if (!back.ok) throw new Error(back.reason);
  return toMaps(back.value);
}

function toMaps(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(toMaps);
  if (value instanceof Date) return `date ${value.toISOString()}`;
  if (typeof value !== 'object' || value === null) return value as Plain;
  return new Map(Object.keys(value).map((key) => [key, toMaps((value as Record<string, unknown>)[key])]));
}

export function plainOfValue(value: NewValue): Plain {
  if (typeof value !== 'object') return value;
  if ('integer' in value) return value.integer;
  if ('literal' in value)
    return (plainOfText(`x = ${value.literal}`) as Map<string, Plain>).get('x') as Plain;
  if ('table' in value) {
    return new Map(Object.keys(value.table).map((key) => [key, plainOfValue(value.table[key] as NewValue)]));
  }
  return value.map(plainOfValue);
}

/** A text that is equal for equal values, whatever the order of keys. */
export function canon(value: Plain): string {
  if (value instanceof Map) {
    const pairs = [...value].map(([key, item]) => `${JSON.stringify(key)}:${canon(item)}`);
    return `{${pairs.sort().join()}}`;
  }
  if (Array.isArray(value)) return `[${value.map(canon).join()}]`;
  return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}

function at(root: Plain, path: Path): Plain | undefined {
  let value: Plain | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[step as number];
    else value = value instanceof Map ? value.get(step as string) : undefined;
  }
  return value;
}

/** Changes `root` in place. `before` are the values before anything was changed, for copies. */
export function applyPlain(root: Plain, operation: Operation): void {
  if (operation.kind === 'comment-in') throw new Error('not modelled');
  if (operation.kind === 'set-comment') return;
  const { path } = operation;
  const last = path.at(-1) as string | number;
  const parent = at(root, path.slice(0, -1)) as Plain;
  const rows = parent as Plain[];
  const kind =
    operation.kind === 'comment-out'
      ? typeof last === 'number'
        ? 'remove-row'
        : 'remove-key'
      : operation.kind;
  if (kind === 'remove-row') rows.splice(last as number, 1);
  else if (kind === 'remove-key') (parent as Map<string, Plain>).delete(last as string);
  else if (kind === 'duplicate-row')
    rows.splice(last as number, 0, structuredClone(rows[last as number] as Plain));
  else if (operation.kind === 'move-row') rows.splice(operation.to, 0, ...rows.splice(last as number, 1));
  else if (operation.kind === 'insert-row') {
    const list = at(root, path) as Plain[];
    const copy = list[operation.index - 1] ?? list[operation.index];
    list.splice(
      operation.index,
      0,
      operation.value === undefined ? structuredClone(copy as Plain) : plainOfValue(operation.value),
    );
  } else if (operation.kind === 'set' || operation.kind === 'insert-key') {
    const value = plainOfValue(operation.value);
    if (Array.isArray(parent)) rows[last as number] = value;
    else tableAt(root, path.slice(0, -1)).set(last as string, value);
  }
}

/** The table at `path`; tables that are missing on the way are made. */
function tableAt(root: Plain, path: Path): Map<string, Plain> {
  let value = root;
  for (const step of path) {
    if (value instanceof Map && !value.has(step as string)) value.set(step as string, new Map());
    value = at(value, [step]) as Plain;
  }
  return value as Map<string, Plain>;
}

/**
 * Takes the empty table or list at the end of `path` away: one that exists only by its keys or elements is gone with
 * the last of them. False when there is none.
 */
export function pruneEmpty(root: Plain, path: Path): boolean {
  for (let length = path.length - 1; length > 0; length--) {
    const value = at(root, path.slice(0, length));
    const parent = at(root, path.slice(0, length - 1));
    const size = value instanceof Map ? value.size : Array.isArray(value) ? value.length : undefined;
    if (size === 0 && parent instanceof Map) return parent.delete(path[length - 1] as string);
    if (size !== undefined && size > 0) return false;
  }
  return false;
}
