/**
 * Several platform files and overrides become one configuration, as `make` has axconfig-gen do it: defconfig, the
 * platform, EXTRA_CONFIG, then `-w key=value` (spec/platform-config.md F.1, build-and-run.md G.1).
 */
import type { Path } from '../base/path.ts';
import { parseToml } from '../toml/index.ts';
import type { PlatformConfig, PlatformItem } from './platform-config.ts';
import { findUnreadable, type Unreadable } from './platform-scalars.ts';
import { findInvalid, findMismatch, inferType, readValue } from './platform-value.ts';
import { MAX_U64 } from './quantity.ts';

export interface AxSpec {
  readonly file: string;
  /** As users see it; the file where it is absent. */
  readonly name?: string;
  readonly config: PlatformConfig;
}

/** Sorted as the tool writes it: first the top level, then the tables by name; items by key. */
export interface AxConfig {
  readonly tables: readonly AxTable[];
}

export interface AxTable {
  /** Undefined for the top level, which is always there. */
  readonly name: string | undefined;
  /** The first that has it. */
  readonly file: string | undefined;
  readonly comments: readonly string[];
  readonly items: readonly AxItem[];
}

/** An item with the file that it came from; `overridden` when its value came from an override. */
export interface AxItem extends PlatformItem {
  readonly file: string;
  readonly overridden: boolean;
}

/** `file` and `path` name the later of two equal keys; an override that fails has neither. `upstream`: the tool's words. */
export interface AxFault {
  readonly message: string;
  readonly upstream: string;
  readonly file: string | undefined;
  readonly path: Path;
}

export type AxMerge =
  | { readonly ok: true; readonly config: AxConfig }
  | { readonly ok: false; readonly faults: readonly AxFault[] };

interface OpenTable {
  readonly file: string | undefined;
  readonly comments: readonly string[];
  readonly items: Map<string, AxItem>;
}

type Tables = Map<string | undefined, OpenTable>;

function emptyTable(): OpenTable {
  return { file: undefined, comments: [], items: new Map() };
}

/**
 * `overrides` are `table.key=value` or `key=value` with the value in TOML. Every clash is told, not only the first.
 * The specs must have been accepted: an item without a value is a mistake of the caller.
 */
export function mergeSpecs(specs: readonly AxSpec[], overrides: readonly string[] = []): AxMerge {
  const tables: Tables = new Map([[undefined, emptyTable()]]);
  const faults = [
    ...specs.flatMap((spec) => addSpec(tables, spec)),
    ...overrides.flatMap((override) => applyOverride(tables, override) ?? []),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config: sortTables(tables) };
}

function addSpec(tables: Tables, { file, config }: AxSpec): readonly AxFault[] {
  const faults: AxFault[] = [];
  const own: Tables = new Map();
  for (const table of config.tables)
    own.set(table.name, { file, comments: table.comments, items: new Map() });
  for (const item of config.items) {
    const target = tables.get(item.table);
    const before = target?.items.get(item.key);
    if (before) faults.push(duplicate(before, file, item));
    else own.set(item.table, withItem(own.get(item.table), { ...item, file, overridden: false }));
  }
  for (const [name, table] of own) {
    const known = tables.get(name);
    // The comments above a table are those of the first file that has it.
    if (known) for (const [key, item] of table.items) known.items.set(key, item);
    else tables.set(name, table);
  }
  return faults;
}

function withItem(table: OpenTable | undefined, item: AxItem): OpenTable {
  const target = table ?? emptyTable();
  target.items.set(item.key, item);
  return target;
}

function duplicate(before: AxItem, file: string, item: PlatformItem): AxFault {
  return {
    message: `\`${nameOf(item)}\` stands in ${before.file} and again in ${file}. axconfig-gen refuses the same key twice.`,
    upstream: `Duplicate key \`${item.key}\``,
    file,
    path: item.path,
  };
}

function nameOf(item: { readonly table: string | undefined; readonly key: string }): string {
  return item.table === undefined ? item.key : `${item.table}.${item.key}`;
}

function applyOverride(tables: Tables, override: string): AxFault | undefined {
  const equals = override.indexOf('=');
  if (equals < 0) {
    const upstream = `Invalid config setting command \`${override}\`, expected \`table.key=value\``;
    return overrideFault(`“${override}” is no override. Write table.key=value.`, upstream);
  }
  const name = override.slice(0, equals);
  const dot = name.indexOf('.');
  const table = tables.get(dot < 0 ? undefined : name.slice(0, dot));
  const value = readOverride(override.slice(equals + 1));
  if (!value) return overrideFault(`The value of “${override}” is not TOML.`, 'TOML parse error');
  const [unreadable] = findUnreadable(value.node, []);
  if (unreadable) return overrideFault(unreadableMessage(override, unreadable), 'TOML parse error');
  const invalid = findInvalid(value.node, []);
  if (invalid)
    return overrideFault(`The value of “${override}” is of no known type.`, 'Invalid config value');
  const item = table?.items.get(name.slice(dot + 1));
  if (!table || !item)
    return overrideFault(`No file has \`${name}\` to overwrite.`, `Config item \`${override}\` not found`);
  if (item.declared && findMismatch(value.node, [], item.declared)) {
    return overrideFault(
      `“${override}” does not fit the type of \`${name}\`.`,
      'Config value and type mismatch',
    );
  }
  const type = item.declared ?? inferType(value.node);
  const read = readValue(value.doc, value.node, item.path, type);
  table.items.set(item.key, { ...item, type, value: read, overridden: true });
  return undefined;
}

function overrideFault(message: string, upstream: string): AxFault {
  return { message, upstream, file: undefined, path: [] };
}

function unreadableMessage(override: string, unreadable: Unreadable): string {
  if (unreadable.kind === 'escape')
    return `“${override}” has an escape of TOML 1.1 (\\e or \\x); axconfig-gen reads 1.0. Write \\u001b or the character itself.`;
  const { literal, value } = unreadable.node;
  const way = value > 0n && value <= MAX_U64 ? ` Write it as a text: "${literal}".` : '';
  return `“${override}” has a number that axconfig-gen cannot read: ${literal} does not fit into 64 bits with a sign.${way}`;
}

/** The tool reads the text as one whole value: no blanks around it and no comment behind it. */
function readOverride(text: string) {
  const result = parseToml(`value = ${text}`);
  const node = result.ok ? result.doc.root.entries.get('value')?.value : undefined;
  const whole = node && node.span.start === 8 && node.span.end === 8 + text.length;
  return result.ok && node && whole ? { doc: result.doc, node } : undefined;
}

function sortTables(tables: Tables): AxConfig {
  const names = [...tables.keys()].filter((name) => name !== undefined).sort(compareLikeRust);
  return {
    tables: [undefined, ...names].map((name) => {
      const { file, comments, items } = tables.get(name) ?? emptyTable();
      return {
        name,
        file,
        comments,
        items: [...items.values()].sort((a, b) => compareLikeRust(a.key, b.key)),
      };
    }),
  };
}

/** By code points, as Rust compares UTF-8; JavaScript's own order differs beyond U+FFFF. */
function compareLikeRust(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
