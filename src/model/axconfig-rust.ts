/** The Rust constants of a configuration, byte for byte as axconfig-gen 0.2.1 writes them (spec/platform-config.md F.1). */
import { assertNever } from '../base/assert.ts';
import type { Path } from '../base/path.ts';
import type { AxConfig, AxItem, AxTable } from './axconfig-merge.ts';
import { type ConfigType, formatRustType } from './platform-type.ts';
import { type ConfigValue, itemType } from './platform-value.ts';

/** Where an item's constant stands: 1-based lines, both inclusive; `docLine` is the first line of its documentation. */
export interface RustConstant {
  readonly file: string;
  readonly path: Path;
  readonly name: string;
  readonly docLine: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** `warnings`: the tool's own words, for constants that it leaves out. */
export type RustOutput =
  | {
      readonly ok: true;
      readonly text: string;
      readonly constants: readonly RustConstant[];
      readonly warnings: readonly string[];
    }
  /** The tool panics and writes nothing: a tuple whose first items differ and that holds an empty array. */
  | { readonly ok: false; readonly message: string; readonly file: string; readonly path: Path };

interface Writer {
  text: string;
  /** Lines written so far. */
  lines: number;
  indent: number;
  readonly constants: RustConstant[];
  readonly warnings: string[];
}

export function formatAxconfigRust(config: AxConfig): RustOutput {
  const writer: Writer = { text: '', lines: 0, indent: 0, constants: [], warnings: [] };
  for (const table of config.tables) {
    const bad = table.items.find((item) => item.type.kind !== 'unknown' && !formatRustType(item.type));
    if (bad) {
      const message = `axconfig-gen stops with a panic at \`${bad.key}\`: the type of an empty list inside is unknown. Write the type behind the value.`;
      return { ok: false, message, file: bad.file, path: bad.path };
    }
    writeTable(writer, table);
  }
  const { text, constants, warnings } = writer;
  return { ok: true, text, constants, warnings };
}

function writeTable(writer: Writer, { name, comments, items }: AxTable): void {
  if (name !== undefined) {
    if (writer.text !== '') print(writer, '');
    printDocs(writer, comments);
    print(writer, `pub mod ${name.replaceAll('-', '_')} {`);
    writer.indent = 4;
  }
  for (const item of items) writeItem(writer, item);
  if (name !== undefined) {
    writer.indent = 0;
    print(writer, '}');
  }
}

function writeItem(writer: Writer, item: AxItem): void {
  const docLine = writer.lines + 1;
  printDocs(writer, item.comments);
  const type = formatRustType(item.type);
  if (type === undefined || item.value === undefined) {
    // The documentation stays behind and becomes that of the next constant, in the tool too.
    writer.warnings.push(`Dump config \`${item.key}\` failed: Unknown type for key \`${item.key}\``);
    return;
  }
  const name = constantName(item.key);
  const firstLine = writer.lines + 1;
  print(writer, `pub const ${name}: ${type} = ${formatRustValue(item.value, item.type, writer.indent)};`);
  writer.constants.push({
    file: item.file,
    path: item.path,
    name,
    docLine,
    firstLine,
    lastLine: writer.lines,
  });
}

/** `kernel-base-paddr` → `KERNEL_BASE_PADDR`. */
export function constantName(key: string): string {
  return key.toUpperCase().replaceAll('-', '_');
}

function printDocs(writer: Writer, comments: readonly string[]): void {
  for (const line of comments) print(writer, line.replace('#', '///'));
}

function print(writer: Writer, text: string): void {
  writer.text += `${' '.repeat(writer.indent)}${text}\n`;
  writer.lines += text.split('\n').length;
}

/** `indent`: that of the line on which the value begins. */
export function formatRustValue(value: ConfigValue, type: ConfigType, indent: number): string {
  switch (value.kind) {
    case 'bool':
      return value.literal;
    case 'integer':
      return value.digits;
    case 'text':
      return value.literal;
    case 'list':
      return formatList(value.items, type, indent);
    default:
      return assertNever(value);
  }
}

function formatList(items: readonly ConfigValue[], type: ConfigType, indent: number): string {
  const inner = type.kind === 'tuple' ? indent : indent + 4;
  const parts = items.map((item, i) => formatRustValue(item, itemType(type, i), inner));
  if (type.kind === 'tuple') return `(${parts.join(', ')})`;
  if (!items.some((item) => item.kind === 'list')) return `&[${parts.join(', ')}]`;
  const margin = `\n${' '.repeat(inner)}`;
  return `&[${margin}${parts.join(`,${margin}`)},\n${' '.repeat(indent)}]`;
}
