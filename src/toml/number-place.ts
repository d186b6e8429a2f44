import { memoByIdentity } from '../base/memo.ts';
import type { Path } from '../base/path.ts';
import { childNode, findNode } from './find.ts';
import { decodeInteger } from './scan-number.ts';
import type { ScalarNode, TomlDocument, TomlNode } from './tree.ts';

/**
 * Where a number is to stand. `newRowIn`: the length of the path of a list into which a row goes; row
 * `path[newRowIn]` is not there yet, and the one that has its number now will stand behind it.
 */
export interface NumberPlace {
  readonly doc: TomlDocument;
  readonly path: Path;
  readonly newRowIn?: number | undefined;
}

/** How many rows on either side are asked for their style. */
const REACH = 20;
/** How many places where the same key stands are asked. */
const ELSEWHERE = 100;

/** The digits of a number, also of one that stands in quotes as in platform files; undefined for anything else. */
export function numberLiteral(node: TomlNode | undefined): string | undefined {
  if (node?.kind === 'integer') return node.literal;
  if (node?.kind !== 'string') return undefined;
  return decodeInteger(node.value, 0, node.value.length) === undefined ? undefined : node.value;
}

/** What stands in a place now. */
export function nodeAtPlace({ doc, path, newRowIn }: NumberPlace): TomlNode | undefined {
  return newRowIn === undefined ? findNode(doc, path) : undefined;
}

/**
 * The numbers whose style a place may take, best first: its column, from the nearest row outwards and the row above
 * before the row below; then the same key elsewhere in the file.
 */
export function* numbersNear(place: NumberPlace): Generator<ScalarNode> {
  const { doc, path, newRowIn } = place;
  for (const depth of rowSteps(path)) {
    const list = findNode(doc, path.slice(0, depth));
    if (list?.kind !== 'array') continue;
    const row = path[depth] as number;
    const isNew = depth === newRowIn || row >= list.items.length;
    yield* columnOf(list.items, Math.min(row, list.items.length), isNew, path.slice(depth + 1));
  }
  yield* sameKeyElsewhere(place);
}

/**
 * The steps of a path that number the rows of a list, innermost first. The cells of a positional row are no rows: each
 * is a column of its own. The items of a list in such a cell come last, for they may mean different things.
 */
function rowSteps(path: Path): readonly number[] {
  const rows: number[] = [];
  const items: number[] = [];
  for (let depth = path.length - 1; depth > 0; depth--) {
    if (typeof path[depth] !== 'number') continue;
    if (typeof path[depth - 1] === 'string') rows.push(depth);
    else if (typeof path[depth - 2] === 'number') items.push(depth);
  }
  return [...rows, ...items];
}

function* columnOf(
  items: readonly TomlNode[],
  row: number,
  isNew: boolean,
  rest: Path,
): Generator<ScalarNode> {
  for (let away = 1; away <= REACH; away++) {
    for (const at of [row - away, isNew ? row + away - 1 : row + away]) {
      const item = items[at];
      if (item) yield* numberAt(item, rest);
    }
  }
}

function* numberAt(node: TomlNode, rest: Path): Generator<ScalarNode> {
  let found: TomlNode | undefined = node;
  for (const step of rest) found = found && childNode(found, step);
  if (found && numberLiteral(found) !== undefined) yield found as ScalarNode;
}

/** Every value in a file by the key that it stands behind, in the order of the file. */
const valuesByKey = memoByIdentity((doc: TomlDocument): ReadonlyMap<string, readonly TomlNode[]> => {
  const found = new Map<string, TomlNode[]>();
  const visit = (node: TomlNode): void => {
    if (node.kind === 'array') node.items.forEach(visit);
    if (node.kind !== 'table') return;
    for (const [key, { value }] of node.entries) {
      const values = found.get(key);
      if (values) values.push(value);
      else found.set(key, [value]);
      visit(value);
    }
  };
  visit(doc.root);
  return found;
});

function* sameKeyElsewhere({ doc, path }: NumberPlace): Generator<ScalarNode> {
  const depth = path.findLastIndex((step) => typeof step === 'string');
  const key = path[depth];
  if (typeof key !== 'string') return;
  const own = findNode(doc, path.slice(0, depth + 1));
  const [row, ...rest] = path.slice(depth + 1);
  for (const value of valuesByKey(doc).get(key)?.slice(0, ELSEWHERE) ?? []) {
    if (value === own) continue;
    if (row === undefined) yield* numberAt(value, []);
    else if (value.kind === 'array') yield* columnOf(value.items, 0, true, rest);
  }
}
