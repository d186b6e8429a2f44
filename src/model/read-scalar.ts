/** Numbers, words and truth values as serde reads them from toml-rs (spec/vm-config.md A.1). */
import type { Fix } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import type { TomlNode } from '../toml/index.ts';
import { describeMax, describeNode, errorAt, refuses, setLiteral } from './findings.ts';
import type { Choice } from './key-types.ts';
import { formatDecimal, formatHex, parseQuantity } from './quantity.ts';
import type { ReadContext } from './read-context.ts';
import type { Decoded, Shape } from './shape.ts';
import { startWith, subjectOf } from './subject.ts';

export function readUint(node: TomlNode, path: Path, max: bigint, context: ReadContext): Decoded | undefined {
  if (node.kind !== 'integer')
    return reportWrongType(node, path, 'a whole number', numberFix(node, path, max), context);
  if (node.value >= 0n && node.value <= max) return node.value;
  const bound = node.value < 0n ? 'is negative' : `is larger than ${describeMax(max)}`;
  context.report(
    errorAt({
      code: 'out-of-range',
      message: `${startWith(subjectOf(path, context))} ${bound}. ${refuses(context.release)} Enter a number from 0 to ${describeMax(max)}.`,
      path,
    }),
  );
  return undefined;
}

/** Quotes around a number are a sure slip: take them away. */
function numberFix(node: TomlNode, path: Path, max: bigint): readonly Fix[] {
  if (node.kind !== 'string') return [];
  const quantity = parseQuantity(node.value);
  if (quantity.kind === 'error' || quantity.value > max) return [];
  const literal = /^\s*\d/.test(node.value) && !/0x/i.test(node.value) ? formatDecimal : formatHex;
  return [setLiteral(`Write ${literal(quantity.value)} without quotes`, path, literal(quantity.value))];
}

type CodeShape = Extract<Shape, { kind: 'code' }>;

/** A number of a small set. Upstream checks the set after the row's cell is read, so it names the row's place. */
export function readCode(
  node: TomlNode,
  path: Path,
  shape: CodeShape,
  context: ReadContext,
): Decoded | undefined {
  if (node.kind !== 'integer')
    return reportWrongType(node, path, 'a whole number', numberFix(node, path, 255n), context);
  if (shape.options.some((option) => option.value === node.value)) return node.value;
  const row = path.slice(0, -1);
  const inArray = typeof path.at(-1) === 'number';
  context.report(
    errorAt({
      code: shape.code,
      message: `${startWith(subjectOf(path, context))} is ${describeNode(node)}, which names nothing. ${refuses(context.release)} Choose one of ${formatCodes(shape)}.`,
      path,
      related: inArray ? [{ path: row, message: 'AxVisor names this row as the place.' }] : [],
    }),
  );
  return undefined;
}

function formatCodes(shape: CodeShape): string {
  const hex = shape.code === 'unknown-emu-type';
  return shape.options
    .map((option) => `${hex ? formatHex(option.value as bigint) : option.value} (${option.label})`)
    .join(', ');
}

export function readText(node: TomlNode, path: Path, context: ReadContext): Decoded | undefined {
  if (node.kind === 'string') return node.value;
  const quotable = node.kind === 'integer' || node.kind === 'float' || node.kind === 'datetime';
  const fixes = quotable ? [setLiteral('Put it in quotes', path, JSON.stringify(node.literal))] : [];
  return reportWrongType(node, path, 'a text in quotes', fixes, context);
}

export function readBool(node: TomlNode, path: Path, context: ReadContext): Decoded | undefined {
  if (node.kind === 'boolean') return node.value;
  const word = node.kind === 'string' ? node.value : node.kind === 'integer' ? String(node.value) : '';
  const meant =
    word === 'true' || word === '1' ? 'true' : word === 'false' || word === '0' ? 'false' : undefined;
  const fixes = meant === undefined ? [] : [setLiteral(`Write ${meant}`, path, meant)];
  return reportWrongType(node, path, 'true or false', fixes, context);
}

/** A word, or a table whose only key is the word and whose value is an empty table or list. */
export function readVariant(
  node: TomlNode,
  path: Path,
  options: readonly Choice[],
  context: ReadContext,
): Decoded | undefined {
  if (node.kind === 'string') return readWord(node.value, path, 'value', options, context);
  if (node.kind !== 'table')
    return reportWrongType(node, path, `one of ${formatWords(options)}`, [], context);
  const [entry, second] = [...node.entries.values()];
  if (entry === undefined || second !== undefined) {
    return reportWrongType(node, path, `one of ${formatWords(options)}`, [], context);
  }
  const inner = [...path, entry.key];
  const word = readWord(entry.key, inner, 'key', options, context);
  const { value } = entry;
  const empty =
    value.kind === 'array' ? value.items.length === 0 : value.kind === 'table' && value.entries.size === 0;
  if (word === undefined || empty) return word;
  return reportWrongType(value, inner, 'an empty table', [], context);
}

function readWord(
  word: string,
  path: Path,
  target: 'key' | 'value',
  options: readonly Choice[],
  context: ReadContext,
): Decoded | undefined {
  const found = options.find((option) => option.value === word || option.aliases.includes(word));
  if (found) return found.value;
  const near = options.find((option) =>
    [option.value, ...option.aliases].some((name) => sameButCase(name, word)),
  );
  const fixes =
    near && target === 'value' ? [setLiteral(`Write "${near.value}"`, path, `"${near.value}"`)] : [];
  context.report(
    errorAt({
      code: 'unknown-variant',
      message: `${subjectOf(target === 'key' ? path.slice(0, -1) : path, context)} is ${JSON.stringify(word)}, which AxVisor does not know. ${refuses(context.release)} Use one of ${formatWords(options)}.`,
      path,
      target,
      fixes,
    }),
  );
  return undefined;
}

function sameButCase(a: bigint | string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_ ]/g, '');
  return plain(String(a)) === plain(b);
}

function formatWords(options: readonly Choice[]): string {
  return options.map((option) => `"${option.value}"`).join(', ');
}

export function reportWrongType(
  node: TomlNode,
  path: Path,
  expected: string,
  fixes: readonly Fix[],
  context: ReadContext,
): undefined {
  context.report(
    errorAt({
      code: 'wrong-type',
      message: `${startWith(subjectOf(path, context))} is ${describeNode(node)}. ${refuses(context.release)} Write ${expected}.`,
      path,
      fixes,
    }),
  );
  return undefined;
}
