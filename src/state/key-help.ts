/** What a text editor tells about the place under the pointer: the key's help from the one key table, the number's other forms. */
import { formatPath, type Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import type { ColumnSpec, FieldType, KeySpec } from '../model/key-types.ts';
import { formatDecimal, formatHex, formatSize } from '../model/quantity.ts';
import { RELEASES, type Release } from '../model/release.ts';
import { findChoice, findKeyAt, formatHelp, type Layout } from '../model/vm-keys.ts';
import { findNode, locate, type TomlDocument, type TomlNode } from '../toml/index.ts';
import type { FileView } from './derive.ts';
import { findPathAtOffset } from './text-selection.ts';

/** Plain sentences; `span` is what they are about, in the file's text. */
export interface HoverCard {
  readonly span: Span;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The card for an offset of the present text; undefined where there is nothing to tell, or while the text is broken. */
export function findHoverCard(view: FileView, offset: number): HoverCard | undefined {
  const path = findPathAtOffset(view, offset);
  const span = path && view.doc && spanAt(view.doc, path, offset);
  if (!path || !view.doc || !span) return undefined;
  const { layout } = view;
  const { release } = view.target;
  const spec = view.config && findKeyAt(path, layout);
  const column = spec && findColumn(spec, path);
  const node = findNode(view.doc, path);
  const type = column?.type ?? (isKeyItself(path, layout) ? spec?.type : undefined);
  const help = column ? [column.help] : spec ? describeKey(spec, release) : [];
  const lines = [...help, ...(node ? describeValue(node, type, release) : [])];
  if (lines.length === 0) return undefined;
  const name = column?.label ?? spec?.label;
  const title = name === undefined ? formatPath(path) : `${name} (${formatPath(path)})`;
  return { span, title, lines };
}

/** The value or the key, whichever the offset is in; undefined for the comment beside them. */
function spanAt(doc: TomlDocument, path: Path, offset: number): Span | undefined {
  const spans = [locate(doc, path), locate(doc, path, 'key')];
  return spans.find((span) => span.start <= offset && offset <= span.end);
}

function isKeyItself(path: Path, layout: Layout): boolean {
  return path.length === (layout === 'flat' ? 1 : 2);
}

/** The column that a path inside a row belongs to, whether the row is an array or a table. */
function findColumn(spec: KeySpec, path: Path): ColumnSpec | undefined {
  if (spec.type.kind !== 'rows') return undefined;
  const step = path[path.indexOf(spec.key) + 2];
  const { columns } = spec.type.row;
  return typeof step === 'number' ? columns[step] : columns.find((column) => column.key === step);
}

function describeKey(spec: KeySpec, release: Release): readonly string[] {
  const lines = [formatHelp(spec, release)];
  if (spec.presence === 'required') lines.push('Required.');
  if (spec.presence === 'needed') lines.push('The parser takes its absence, but the VM cannot be created.');
  if (spec.default !== undefined) lines.push(`Absent, it counts as ${spec.default}.`);
  if (spec.releases.length < RELEASES.length) lines.push(`Known to release ${spec.releases.join(', ')}.`);
  return lines;
}

function describeValue(node: TomlNode, type: FieldType | undefined, release: Release): readonly string[] {
  if (node.kind !== 'integer' && node.kind !== 'string') return [];
  if (type?.kind === 'choice') {
    const option = findChoice(type.options, node.value, release);
    if (option) return [`${node.literal}: ${option.label}. ${option.help}`];
  }
  if (node.kind === 'string') return [];
  if (type?.kind === 'flags') {
    const set = type.bits.filter((flag) => (node.value & flag.bit) !== 0n);
    return [`${node.literal}: ${set.map((flag) => flag.label).join(', ') || 'none'}.`];
  }
  return node.value < 10n ? [] : [describeNumber(node.value)];
}

/** `0x8020_0000 = 2149580800 = 2 GiB + 2 MiB`; the size where it is at least a KiB. */
function describeNumber(value: bigint): string {
  const forms = [formatHex(value), formatDecimal(value)];
  if (value >= 1024n) forms.push(formatSize(value));
  return [...new Set(forms)].join(' = ');
}
