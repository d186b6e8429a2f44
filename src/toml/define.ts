import type { Span } from '../base/span.ts';
import { report, type Scan, shorten } from './scan.ts';
import type { KeySegment } from './scan-key.ts';
import type { ArrayNode, Entry, TableNode, TomlNode } from './tree.ts';

/** A table while it is being read; a `TableNode` to everybody else. */
export interface OpenTable {
  readonly kind: 'table';
  form: TableNode['form'];
  span: Span;
  headerSpan?: Span;
  readonly entries: Map<string, Entry>;
}

interface OpenArray {
  readonly kind: 'array';
  readonly form: 'header';
  span: Span;
  readonly items: TomlNode[];
}

/** A `[table]` or `[[element]]` whose lines follow; `array` is the list that the element was added to. */
export interface Section {
  readonly table: OpenTable;
  readonly array?: OpenArray;
}

export function createTable(form: TableNode['form'], span: Span, headerSpan?: Span): OpenTable {
  return { kind: 'table', form, span, ...(headerSpan && { headerSpan }), entries: new Map() };
}

/** Puts `value` under a dotted key into `table`; reports a key that is defined twice. */
export function defineKey(
  scan: Scan,
  table: OpenTable,
  segments: readonly KeySegment[],
  value: TomlNode,
  span: Span,
): void {
  let target = table;
  const last = segments.length - 1;
  for (let i = 0; i < last; i++) {
    const segment = segments[i] as KeySegment;
    const found = target.entries.get(segment.key)?.value;
    if (!found) {
      const next = createTable('dotted', segment.span);
      target.entries.set(segment.key, { key: segment.key, keySpan: segment.span, span, value: next });
      target = next;
    } else if (found.kind === 'table' && found.form === 'dotted') target = asOpenTable(found);
    else return void report(scan, closedMessage(segment.key, found), segment.span.start, segment.span.end);
  }
  const { key, span: keySpan } = segments[last] as KeySegment;
  if (target.entries.has(key)) report(scan, duplicateMessage(key), keySpan.start, keySpan.end);
  else target.entries.set(key, { key, keySpan, span, value });
}

/** Opens `[a.b]` or `[[a.b]]`; undefined after an error. */
export function defineHeader(
  scan: Scan,
  root: OpenTable,
  segments: readonly KeySegment[],
  isElement: boolean,
  headerSpan: Span,
): Section | undefined {
  let target: OpenTable | undefined = root;
  const last = segments.length - 1;
  for (let i = 0; i < last; i++) {
    target = enterTable(scan, target, segments[i] as KeySegment, headerSpan);
    if (!target) return undefined;
  }
  const segment = segments[last] as KeySegment;
  return isElement
    ? openElement(scan, target, segment, headerSpan)
    : openTable(scan, target, segment, headerSpan);
}

function enterTable(
  scan: Scan,
  from: OpenTable,
  segment: KeySegment,
  headerSpan: Span,
): OpenTable | undefined {
  const found = from.entries.get(segment.key)?.value;
  if (!found) {
    const table = createTable('implicit', segment.span);
    from.entries.set(segment.key, {
      key: segment.key,
      keySpan: segment.span,
      span: headerSpan,
      value: table,
    });
    return table;
  }
  if (found.kind === 'table' && found.form !== 'inline') return asOpenTable(found);
  if (found.kind === 'array' && found.form === 'header') return asOpenTable(found.items.at(-1) as TableNode);
  return report(scan, closedMessage(segment.key, found), segment.span.start, segment.span.end);
}

function openTable(scan: Scan, from: OpenTable, segment: KeySegment, headerSpan: Span): Section | undefined {
  const { key, span: keySpan } = segment;
  const found = from.entries.get(key)?.value;
  if (!found) {
    const table = createTable('header', headerSpan, headerSpan);
    from.entries.set(key, { key, keySpan, span: headerSpan, value: table });
    return { table };
  }
  if (found.kind !== 'table' || found.form !== 'implicit')
    return report(scan, duplicateMessage(key), keySpan.start, keySpan.end);
  const table = asOpenTable(found);
  table.form = 'header';
  table.span = headerSpan;
  table.headerSpan = headerSpan;
  // Its name stood in a longer header until now; its own header is where people look for it.
  from.entries.set(key, { key, keySpan, span: headerSpan, value: table });
  return { table };
}

function openElement(
  scan: Scan,
  from: OpenTable,
  segment: KeySegment,
  headerSpan: Span,
): Section | undefined {
  const { key, span: keySpan } = segment;
  const found = from.entries.get(key)?.value;
  const table = createTable('element', headerSpan, headerSpan);
  if (!found) {
    const array: OpenArray = { kind: 'array', form: 'header', span: headerSpan, items: [table] };
    from.entries.set(key, { key, keySpan, span: headerSpan, value: array });
    return { table, array };
  }
  if (found.kind !== 'array' || found.form !== 'header')
    return report(scan, duplicateMessage(key), keySpan.start, keySpan.end);
  const array = found as ArrayNode as OpenArray;
  array.items.push(table);
  return { table, array };
}

/** Every table in a tree was made by `createTable`, so it may be written while the file is read. */
function asOpenTable(node: TableNode): OpenTable {
  return node as OpenTable;
}

function duplicateMessage(key: string): string {
  return `The key \`${shorten(key)}\` is defined twice.`;
}

function closedMessage(key: string, found: TomlNode): string {
  if (found.kind !== 'table' && found.kind !== 'array') return `\`${shorten(key)}\` is a value, not a table.`;
  return `\`${shorten(key)}\` is already complete: nothing can be added to it here.`;
}
