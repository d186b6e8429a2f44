/**
 * The types of a platform file, as the comment behind a value names them: `uint`, `(uint, str)`, `[(uint, uint)]`
 * (spec/platform-config.md F.1; axconfig-gen 0.2.1).
 */
import { assertNever } from '../base/assert.ts';

export type ConfigType =
  | { readonly kind: 'bool' }
  | { readonly kind: 'int' }
  | { readonly kind: 'uint' }
  | { readonly kind: 'str' }
  | { readonly kind: 'tuple'; readonly items: readonly ConfigType[] }
  | { readonly kind: 'array'; readonly item: ConfigType }
  /** Only ever inferred: an empty array, or an array that begins like others and holds one. */
  | { readonly kind: 'unknown' };

/** Rust's `trim`: Unicode white space, which is not quite JavaScript's. */
export function trimLikeRust(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && WHITE.test(text.charAt(start))) start++;
  while (end > start && WHITE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const WHITE = /\p{White_Space}/u;
/** No value nests deeper: AxVisor's parser reads no further. */
const DEEPEST = 80;

/** Reads a type name; undefined when axconfig-gen answers "Invalid config type". The text stands without its `#`. */
export function parseType(text: string, depth = 0): ConfigType | undefined {
  if (depth > DEEPEST) return undefined;
  const name = trimLikeRust(text);
  switch (name) {
    case 'bool':
    case 'int':
    case 'uint':
    case 'str':
      return { kind: name };
    default:
      break;
  }
  const inner = trimLikeRust(name.slice(1, -1));
  if (name.startsWith('(') && name.endsWith(')')) {
    if (inner === '') return { kind: 'tuple', items: [] };
    const items = splitItems(inner)?.map((item) => parseType(item, depth + 1));
    return items && allDefined(items) ? { kind: 'tuple', items } : undefined;
  }
  if (!name.startsWith('[') || !name.endsWith(']')) return undefined;
  const item = inner === '' ? undefined : parseType(inner, depth + 1);
  return item && { kind: 'array', item };
}

function allDefined(items: readonly (ConfigType | undefined)[]): items is readonly ConfigType[] {
  return !items.includes(undefined);
}

/** Splits at commas outside round brackets; square ones do not count, upstream neither. A comma at the end is refused. */
function splitItems(text: string): readonly string[] | undefined {
  const items: string[] = [];
  let level = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '(') level++;
    else if (char === ')' && --level < 0) return undefined;
    else if (char === ',' && level === 0) {
      items.push(text.slice(start, i));
      start = i + 1;
    }
  }
  items.push(text.slice(start));
  return level === 0 && !items.includes('') ? items : undefined;
}

/** The type as axconfig-gen writes it: `[(uint, uint)]`. */
export function formatType(type: ConfigType): string {
  switch (type.kind) {
    case 'tuple':
      return `(${type.items.map(formatType).join(', ')})`;
    case 'array':
      return `[${formatType(type.item)}]`;
    default:
      return type.kind;
  }
}

/** The Rust type; undefined where a part is unknown, and there axconfig-gen panics. */
export function formatRustType(type: ConfigType): string | undefined {
  switch (type.kind) {
    case 'bool':
      return 'bool';
    case 'int':
      return 'isize';
    case 'uint':
      return 'usize';
    case 'str':
      return '&str';
    case 'tuple': {
      const items = type.items.map(formatRustType);
      return items.includes(undefined) ? undefined : `(${items.join(', ')})`;
    }
    case 'array': {
      const item = formatRustType(type.item);
      return item === undefined ? undefined : `&[${item}]`;
    }
    case 'unknown':
      return undefined;
    default:
      return assertNever(type);
  }
}

export function typesEqual(a: ConfigType, b: ConfigType): boolean {
  if (a === b) return true;
  if (a.kind === 'array') return b.kind === 'array' && typesEqual(a.item, b.item);
  if (a.kind !== 'tuple' || b.kind !== 'tuple') return a.kind === b.kind;
  return (
    a.items.length === b.items.length &&
    a.items.every((item, i) => typesEqual(item, b.items[i] as ConfigType))
  );
}
