/** Numbers, words and truth values as serde reads them from toml-rs (spec/vm-config.md A.1). */
import type { Fix } from '../base/diagnostic.ts';
import type { TomlNode } from '../toml/index.ts';
import { describeMax, describeNode, errorAt, refuses, setLiteral } from './findings.ts';
import type { Choice } from './key-types.ts';
import { formatDecimal, formatHex, parseQuantity } from './quantity.ts';
import type { Place, ReadContext } from './read-context.ts';
import type { Decoded, Shape } from './shape.ts';

export function readUint(node: TomlNode, at: Place, max: bigint, context: ReadContext): Decoded | undefined {
  if (node.kind !== 'integer')
    return reportWrongType(node, at, 'a whole number', numberFix(node, at, max), context);
  if (node.value >= 0n && node.value <= max) return { kind: 'scalar', value: node.value };
  const bound = node.value < 0n ? 'is negative' : `is larger than ${describeMax(max)}`;
  context.report(
    errorAt({
      code: 'out-of-range',
      message: `${at.subject} ${bound}. ${refuses(context.release)} Enter a number from 0 to ${describeMax(max)}.`,
      path: at.path,
    }),
  );
  return undefined;
}

/** Quotes around a number are a sure slip: take them away. */
function numberFix(node: TomlNode, at: Place, max: bigint): readonly Fix[] {
  if (node.kind !== 'string') return [];
  const quantity = parseQuantity(node.value);
  if (quantity.kind === 'error' || quantity.value > max) return [];
  const literal = /^\s*\d/.test(node.value) && !/0x/i.test(node.value) ? formatDecimal : formatHex;
  return [setLiteral(`Write ${literal(quantity.value)} without quotes`, at.path, literal(quantity.value))];
}

type CodeShape = Extract<Shape, { kind: 'code' }>;

/** A number of a small set. Upstream checks the set after the row's cell is read, so it names the row's place. */
export function readCode(
  node: TomlNode,
  at: Place,
  shape: CodeShape,
  context: ReadContext,
): Decoded | undefined {
  if (node.kind !== 'integer')
    return reportWrongType(node, at, 'a whole number', numberFix(node, at, 255n), context);
  if (shape.options.some((option) => option.value === node.value))
    return { kind: 'scalar', value: node.value };
  const row = at.path.slice(0, -1);
  const inArray = typeof at.path.at(-1) === 'number';
  context.report(
    errorAt({
      code: shape.code,
      message: `${at.subject} is ${describeNode(node)}, which names nothing. ${refuses(context.release)} Choose one of ${formatCodes(shape)}.`,
      path: at.path,
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

export function readText(node: TomlNode, at: Place, context: ReadContext): Decoded | undefined {
  if (node.kind === 'string') return { kind: 'scalar', value: node.value };
  const quotable = node.kind === 'integer' || node.kind === 'float' || node.kind === 'datetime';
  const fixes = quotable ? [setLiteral('Put it in quotes', at.path, JSON.stringify(node.literal))] : [];
  return reportWrongType(node, at, 'a text in quotes', fixes, context);
}

export function readBool(node: TomlNode, at: Place, context: ReadContext): Decoded | undefined {
  if (node.kind === 'boolean') return { kind: 'scalar', value: node.value };
  const word = node.kind === 'string' ? node.value : node.kind === 'integer' ? String(node.value) : '';
  const meant =
    word === 'true' || word === '1' ? 'true' : word === 'false' || word === '0' ? 'false' : undefined;
  const fixes = meant === undefined ? [] : [setLiteral(`Write ${meant}`, at.path, meant)];
  return reportWrongType(node, at, 'true or false', fixes, context);
}

/** A word, or a table whose only key is the word and whose value is an empty table or list. */
export function readVariant(
  node: TomlNode,
  at: Place,
  options: readonly Choice[],
  context: ReadContext,
): Decoded | undefined {
  if (node.kind === 'string') return readWord(node.value, at, 'value', options, context);
  if (node.kind !== 'table') return reportWrongType(node, at, `one of ${formatWords(options)}`, [], context);
  const [entry, second] = [...node.entries.values()];
  if (entry === undefined || second !== undefined) {
    return reportWrongType(node, at, `one of ${formatWords(options)}`, [], context);
  }
  const inner = { path: [...at.path, entry.key], subject: at.subject };
  const word = readWord(entry.key, inner, 'key', options, context);
  const { value } = entry;
  const empty =
    value.kind === 'array' ? value.items.length === 0 : value.kind === 'table' && value.entries.size === 0;
  if (word === undefined || empty) return word;
  const subject = `${entry.key} of ${at.subject}`;
  return reportWrongType(value, { path: inner.path, subject }, 'an empty table', [], context);
}

function readWord(
  word: string,
  at: Place,
  target: 'key' | 'value',
  options: readonly Choice[],
  context: ReadContext,
): Decoded | undefined {
  const found = options.find((option) => option.value === word || option.aliases.includes(word));
  if (found) return { kind: 'scalar', value: found.value };
  const near = options.find((option) =>
    [option.value, ...option.aliases].some((name) => sameButCase(name, word)),
  );
  const fixes =
    near && target === 'value' ? [setLiteral(`Write "${near.value}"`, at.path, `"${near.value}"`)] : [];
  context.report(
    errorAt({
      code: 'unknown-variant',
      message: `${at.subject} is ${JSON.stringify(word)}, which AxVisor does not know. ${refuses(context.release)} Use one of ${formatWords(options)}.`,
      path: at.path,
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
  at: Place,
  expected: string,
  fixes: readonly Fix[],
  context: ReadContext,
): undefined {
  context.report(
    errorAt({
      code: 'wrong-type',
      message: `${at.subject} is ${describeNode(node)}. ${refuses(context.release)} Write ${expected}.`,
      path: at.path,
      fixes,
    }),
  );
  return undefined;
}
