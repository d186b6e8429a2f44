/**
 * What may be written at a place of the text: keys of the table, choices of a key. Read from the lines
 * before it and not from the tree, since a text that is being typed is usually not TOML.
 */
import type { Span } from '../base/span.ts';
import type { Choice, FieldType, KeySpec } from '../model/key-types.ts';
import type { Release } from '../model/release.ts';
import { VM_KEYS } from '../model/vm-keys.ts';
import type { FileView } from './derive.ts';

/** `text` replaces `span` of the file's text. */
export interface Completion {
  readonly kind: 'key' | 'value';
  readonly label: string;
  readonly detail: string;
  readonly help: string;
  readonly text: string;
  readonly span: Span;
}

const HEADER = /^\s*\[\s*([A-Za-z0-9_-]+)\s*\]/;
const KEY = /^\s*([A-Za-z0-9_-]+)\s*=/;

/** At an offset of the present text; empty inside lists, comments and files of another kind. */
export function findCompletions(view: FileView, offset: number): readonly Completion[] {
  if (view.kind !== 'vm' && view.kind !== 'flat-vm' && view.kind !== 'unknown') return [];
  if (view.file.unread) return [];
  const { text } = view.file.source;
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const line = lines.pop() as string;
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const { release } = view.target;
  const header = lines.findLastIndex((above) => HEADER.test(above));
  const section = header < 0 ? undefined : HEADER.exec(lines[header] as string)?.[1];
  if (isInsideList(lines.slice(header + 1))) return [];
  const specs = VM_KEYS.filter(
    (spec) =>
      spec.releases.includes(release) && (view.layout === 'flat' ? !section : spec.section === section),
  );
  const word = /^\s*([A-Za-z0-9_-]*)$/.exec(line)?.[1];
  if (word !== undefined) {
    const start = offset - word.length;
    const end = offset + (/^[A-Za-z0-9_-]*/.exec(after)?.[0].length ?? 0);
    return keyCompletions(specs, keysOf(text, lines, header), { start, end }, after);
  }
  return valueCompletions(specs, line, after, offset, release);
}

/** True when a `[` or `{` of these lines is still open; brackets in strings and comments do not count. */
function isInsideList(lines: readonly string[]): boolean {
  let depth = 0;
  for (const line of lines) {
    const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|#.*/g, '');
    depth += (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
  }
  return depth > 0;
}

/** The keys that the table already has, before and after the present line. */
function keysOf(text: string, before: readonly string[], header: number): ReadonlySet<string> {
  const rest = text.split(/\r\n|\r|\n/).slice(before.length + 1);
  const next = rest.findIndex((line) => HEADER.test(line));
  const table = [...before.slice(header + 1), ...rest.slice(0, next < 0 ? rest.length : next)];
  return new Set(table.map((line) => KEY.exec(line)?.[1]).filter((key) => key !== undefined));
}

function keyCompletions(
  specs: readonly KeySpec[],
  taken: ReadonlySet<string>,
  span: Span,
  after: string,
): readonly Completion[] {
  const hasValue = /^[A-Za-z0-9_-]*\s*=/.test(after);
  return specs
    .filter((spec) => !taken.has(spec.key))
    .map((spec) => ({
      kind: 'key',
      label: spec.key,
      detail: spec.label,
      help: spec.help,
      text: hasValue ? spec.key : `${spec.key} = ${spec.initial}`,
      span,
    }));
}

function valueCompletions(
  specs: readonly KeySpec[],
  line: string,
  after: string,
  offset: number,
  release: Release,
): readonly Completion[] {
  const match = /^\s*([A-Za-z0-9_-]+)\s*=\s*("?[A-Za-z0-9_-]*)$/.exec(line);
  const spec = match && specs.find((candidate) => candidate.key === match[1]);
  if (!spec) return [];
  const start = offset - (match[2] as string).length;
  const end = offset + (/^[A-Za-z0-9_-]*"?/.exec(after)?.[0].length ?? 0);
  return valuesOf(spec.type, release).map(({ text, detail, help }) => ({
    kind: 'value',
    label: text,
    detail,
    help,
    text,
    span: { start, end },
  }));
}

type Value = Pick<Completion, 'text' | 'detail' | 'help'>;

function valuesOf(type: FieldType, release: Release): readonly Value[] {
  if (type.kind === 'bool') return ['true', 'false'].map((text) => ({ text, detail: '', help: '' }));
  if (type.kind !== 'choice') return [];
  const toValue = ({ value, label, help }: Choice): Value => ({
    text: typeof value === 'bigint' ? String(value) : `"${value}"`,
    detail: label,
    help,
  });
  return type.options.filter((option) => option.releases.includes(release)).map(toValue);
}
