/** A value as people type it in a command or a raw field: TOML, whose numbers may also be quantities (`[2G, 512M, 7, 1]`). */
import { assertNever } from '../base/assert.ts';
import type { NewValue } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { parseToml, type TomlNode } from '../toml/index.ts';
import { parseQuantity } from './quantity.ts';

export interface TypedValue {
  readonly kind: 'value';
  /** Spans are of no use outside this file. */
  readonly node: TomlNode;
  /** The text of each number that is no TOML, by where its node starts. */
  readonly quantities: ReadonlyMap<number, string>;
}

export type TypedResult = TypedValue | { readonly kind: 'error'; readonly message: string };

const HEAD = 'value = ';

/** `max`: the largest quantity. The error says which part is neither TOML nor a quantity, in a sentence. */
export function parseTypedValue(text: string, max?: bigint): TypedResult {
  const whole = findWhole(text);
  if (whole) return { kind: 'value', node: whole, quantities: new Map() };
  const quantities = new Map<number, string>();
  let toml = '';
  let fault: string | undefined;
  for (const { text: part, isValue } of partsOf(text)) {
    const quantity = isValue && !findWhole(part) ? parseQuantity(part, max) : undefined;
    if (quantity?.kind === 'error') fault ??= quantity.message;
    if (quantity?.kind === 'value') quantities.set(HEAD.length + toml.length, part);
    toml += quantity?.kind === 'value' ? String(quantity.value) : part;
  }
  const node = fault === undefined ? findWhole(toml) : undefined;
  if (node) return { kind: 'value', node, quantities };
  // A text that opens no list, table or string is meant as one number.
  const number = /^[[{"']/.test(text) ? undefined : parseQuantity(text, max);
  return {
    kind: 'error',
    message: (number?.kind === 'error' ? number.message : fault) ?? 'The value is not TOML.',
  };
}

/** The value when it is all of the text: no comment and no second line behind it. */
function findWhole(text: string): TomlNode | undefined {
  const result = parseToml(HEAD + text);
  const node = result.ok ? result.doc.root.entries.get('value')?.value : undefined;
  return node?.span.start === HEAD.length && node.span.end === HEAD.length + text.length ? node : undefined;
}

interface Part {
  readonly text: string;
  /** A bare word in the place of a value. */
  readonly isValue: boolean;
}

/** Strings and comments, brackets and commas, keys with their `=`, blanks; what is left are bare words. */
const PART =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[[\]{},=\s]+|[^[\]{},=\s"'#](?:[^[\]{},=\n"'#]*[^[\]{},=\s"'#])?|["']/g;

function partsOf(text: string): readonly Part[] {
  const parts = text.match(PART) ?? [];
  return parts.map((part, i) => {
    const isKey = part.endsWith('.') || parts[i + 1]?.trimStart().startsWith('=');
    return { text: part, isValue: !isKey && !/^["'#[\]{},=\s]/.test(part) };
  });
}

/**
 * The value as it is written. `number` says what becomes of a number at `rest` inside the value, entered as `entered`;
 * `old`: what is there now, whose quotes a text takes.
 */
export function encodeTyped(
  { node, quantities }: Pick<TypedValue, 'node' | 'quantities'>,
  old: TomlNode | undefined,
  number: (value: bigint, entered: string, rest: Path) => NewValue,
  rest: Path = [],
): NewValue {
  const inner = (item: TomlNode, before: TomlNode | undefined, step: string | number) =>
    encodeTyped({ node: item, quantities }, before, number, [...rest, step]);
  switch (node.kind) {
    case 'integer':
      return number(node.value, quantities.get(node.span.start) ?? node.literal, rest);
    case 'string':
      return old?.kind === 'string' ? node.value : { literal: node.literal };
    case 'boolean':
      return node.value;
    case 'float':
    case 'datetime':
      return { literal: node.literal };
    case 'array':
      return node.items.map((item, i) => inner(item, old?.kind === 'array' ? old.items[i] : undefined, i));
    case 'table': {
      const entries = old?.kind === 'table' ? old.entries : undefined;
      const pairs = [...node.entries].map(
        ([key, { value }]) => [key, inner(value, entries?.get(key)?.value, key)] as const,
      );
      return { table: Object.fromEntries(pairs) };
    }
    default:
      return assertNever(node);
  }
}
