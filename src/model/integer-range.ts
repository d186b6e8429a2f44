/** Which numbers AxVisor's integer type at a place can hold: beyond them no file is written. */
import { childPath, type Path } from '../base/path.ts';
import type { TomlDocument, TomlNode } from '../toml/index.ts';
import { detectFileKind } from './file-kind.ts';
import { describeMax } from './findings.ts';
import { findTypeComment } from './platform-comments.ts';
import { type ConfigType, parseType } from './platform-type.ts';
import { itemType } from './platform-value.ts';
import { MAX_U64 } from './quantity.ts';
import type { Shape } from './shape.ts';
import { upstreamShape } from './upstream-shape.ts';

interface IntegerRange {
  readonly min: bigint;
  readonly max: bigint;
}

/** A number as it was given, with the range that it is outside of. */
export interface TooWide {
  readonly path: Path;
  readonly literal: string;
  readonly range: IntegerRange;
}

/** The first number in `node`, which is to stand at `path`, that AxVisor or axconfig-gen cannot hold there. */
export function findTooWide(doc: TomlDocument, path: Path, node: TomlNode): TooWide | undefined {
  switch (detectFileKind(doc)) {
    case 'vm':
      return findInVm(node, path, shapeAt(path, upstreamShape('0.5')));
    case 'flat-vm':
      return findInVm(node, path, shapeAt(path, upstreamShape('flat')));
    case 'platform':
      return findInPlatform(node, path, declaredTypeAt(doc, path));
    default:
      return findInVm(node, path, undefined);
  }
}

/** `0 to 2^64 − 1`, as part of a sentence. */
export function describeRange({ min, max }: IntegerRange): string {
  return `${min === 0n ? '0' : describeMin(min)} to ${max === MAX_U128 ? '2^128 − 1' : describeMax(max)}`;
}

function describeMin(min: bigint): string {
  return min === MIN_I64 ? '−2^63' : '−2^127';
}

const MIN_I64 = -(1n << 63n);
const MAX_U128 = (1n << 128n) - 1n;
/** What toml-rs reads at all, under keys that AxVisor does not know too. */
const ANY: IntegerRange = { min: -(1n << 127n), max: MAX_U128 };

function shapeAt(path: Path, root: Shape): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, step) => shape && innerShape(shape, step), root);
}

function innerShape(shape: Shape, step: string | number): Shape | undefined {
  if (shape.kind === 'list') return typeof step === 'number' ? shape.item : undefined;
  if (shape.kind !== 'struct') return undefined;
  const field = typeof step === 'number' ? shape.fields[step] : shape.fields.find(({ key }) => key === step);
  return field?.shape;
}

function findInVm(node: TomlNode, path: Path, shape: Shape | undefined): TooWide | undefined {
  if (node.kind === 'integer') return outside(node.value, node.literal, path, rangeOf(shape));
  return findInside(node, (inner, step) =>
    findInVm(inner, childPath(path, step), shape && innerShape(shape, step)),
  );
}

/** Codes are bytes, whichever of them are known. */
function rangeOf(shape: Shape | undefined): IntegerRange {
  if (shape?.kind === 'uint') return { min: 0n, max: shape.max };
  return shape?.kind === 'code' ? { min: 0n, max: 0xffn } : ANY;
}

/** What the comment behind the value says; undefined without one. */
function declaredTypeAt(doc: TomlDocument, path: Path): ConfigType | undefined {
  const isTop = doc.root.entries.get(String(path[0]))?.value.kind !== 'table';
  const item = path.slice(0, isTop ? 1 : 2);
  const comment = findTypeComment(doc, item);
  const rest = path.slice(item.length);
  const type = comment && parseType(comment.text);
  return rest.reduce<ConfigType | undefined>((outer, step) => outer && itemType(outer, Number(step)), type);
}

function findInPlatform(node: TomlNode, path: Path, type: ConfigType | undefined): TooWide | undefined {
  const range = {
    min: type?.kind === 'uint' ? 0n : MIN_I64,
    max: type?.kind === 'int' ? -MIN_I64 - 1n : MAX_U64,
  };
  if (node.kind === 'integer') return outside(node.value, node.literal, path, range);
  const isNumber = type?.kind === 'int' || type?.kind === 'uint';
  if (node.kind === 'string' && isNumber) {
    const quoted = numberIn(node.value);
    return quoted === undefined ? undefined : outside(quoted, node.literal, path, range);
  }
  return findInside(node, (inner, step) =>
    findInPlatform(inner, childPath(path, step), type && itemType(type, Number(step))),
  );
}

/** The number, of any size, that a text in quotes stands for. */
function numberIn(text: string): bigint | undefined {
  const plain = text.replaceAll('_', '').toLowerCase();
  return /^(?:0x[\da-f]+|0o[0-7]+|0b[01]+|\d+)$/.test(plain) ? BigInt(plain) : undefined;
}

function findInside(
  node: TomlNode,
  find: (inner: TomlNode, step: string | number) => TooWide | undefined,
): TooWide | undefined {
  const inner: readonly (readonly [string | number, TomlNode])[] =
    node.kind === 'array'
      ? node.items.map((item, i) => [i, item])
      : node.kind === 'table'
        ? [...node.entries].map(([key, { value }]) => [key, value])
        : [];
  for (const [step, item] of inner) {
    const found = find(item, step);
    if (found) return found;
  }
  return undefined;
}

function outside(value: bigint, literal: string, path: Path, range: IntegerRange): TooWide | undefined {
  return value >= range.min && value <= range.max ? undefined : { path, literal, range };
}
