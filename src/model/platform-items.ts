/** Decodes a platform file, judged as axconfig-gen 0.2.1 judges it, but with all its faults at once (spec/platform-config.md F.1). */
import type { Diagnostic } from '../base/diagnostic.ts';
import { type FindingFold, foldByList } from '../base/fold-findings.ts';
import type { Path } from '../base/path.ts';
import type { Entry, TableNode, TomlDocument, TomlNode } from '../toml/index.ts';
import { commentsAbove, findTypeComment, typeCommentEdits } from './platform-comments.ts';
import type { PlatformConfig, PlatformItem, PlatformTable } from './platform-config.ts';
import {
  badTable,
  integerRange,
  invalidValue,
  newEscape,
  typeCommentFault,
  typeMismatch,
} from './platform-faults.ts';
import { findKeyType } from './platform-keys.ts';
import { findUnreadable, hasNewEscape } from './platform-scalars.ts';
import { suggestType } from './platform-suggest-type.ts';
import { type ConfigType, formatType, parseType } from './platform-type.ts';
import { findInvalid, findMismatch, inferType, readValue } from './platform-value.ts';

/** `config` holds every item that can be shown; axconfig-gen takes the file just when no diagnostic is an error. */
export function decodePlatform(doc: TomlDocument): {
  readonly config: PlatformConfig;
  readonly diagnostics: readonly Diagnostic[];
} {
  const state: State = { doc, items: [], tables: [], found: foldByList() };
  for (const entry of doc.root.entries.values()) {
    const { value } = entry;
    if (value.kind === 'table' && value.form !== 'inline') decodeTable(state, entry, value);
    else if (value.kind === 'array' && value.form === 'header')
      state.found.add(badTable([entry.key], 'list'));
    else decodeItem(state, undefined, entry);
  }
  return { config: { items: state.items, tables: state.tables }, diagnostics: state.found.findings() };
}

interface State {
  readonly doc: TomlDocument;
  readonly items: PlatformItem[];
  readonly tables: PlatformTable[];
  readonly found: FindingFold<Diagnostic>;
}

function decodeTable(state: State, entry: Entry, table: TableNode): void {
  const path = [entry.key];
  const header = table.headerSpan;
  const comments = header ? commentsAbove(state.doc, header.start) : [];
  state.tables.push({ name: entry.key, path, comments });
  if (header && hasNewEscape(state.doc.text.slice(header.start, header.end)))
    state.found.add(newEscape(path, 'key'));
  if (entry.key === '$GLOBAL') state.found.add(badTable(path, 'reserved'));
  for (const inner of table.entries.values()) {
    const { value } = inner;
    const isTable = value.kind === 'table' && value.form !== 'inline';
    if (isTable || (value.kind === 'array' && value.form === 'header')) {
      state.found.add(badTable([...path, inner.key], isTable ? 'nested' : 'list'));
    } else decodeItem(state, entry.key, inner);
  }
}

function decodeItem(state: State, table: string | undefined, entry: Entry): void {
  const { key, keySpan, value: node, span } = entry;
  const { doc } = state;
  const path = table === undefined ? [key] : [table, key];
  const before = state.found.count;
  if (hasNewEscape(doc.text.slice(span.start, node.span.start))) state.found.add(newEscape(path, 'key'));
  for (const found of findUnreadable(node, path)) {
    const isNumber = found.kind === 'range';
    state.found.add(isNumber ? integerRange(found) : newEscape(found.path, 'value'));
  }
  const comment = findTypeComment(doc, path);
  const declared = comment && parseType(comment.text);
  const type = declared ?? inferType(node);
  const fault = findFault(doc, path, node, comment !== undefined, declared);
  if (fault) state.found.add(fault);
  const fits = fault === undefined || declared === undefined;
  const shown = fits ? type : inferType(node);
  state.items.push({
    table,
    key,
    path,
    keySpan,
    declared: fits ? declared : undefined,
    type: shown,
    value: readValue(doc, node, path, shown),
    comments: commentsAbove(doc, span.start),
    uncommented: comment === undefined,
    declare: comment ? undefined : declareEdits(doc, path, node),
    refused: state.found.count > before,
  });
}

function declareEdits(doc: TomlDocument, path: Path, node: TomlNode): PlatformItem['declare'] {
  const type = suggestType(node, path);
  return type && { type, edits: typeCommentEdits(doc, path, formatType(type)) };
}

/** In axconfig-gen's order: first the type, then the kind of value, then whether the two agree. */
function findFault(
  doc: TomlDocument,
  path: Path,
  node: TomlNode,
  commented: boolean,
  declared: ConfigType | undefined,
): Diagnostic | undefined {
  const fitting = suggestType(node, path);
  if (commented && !declared) return typeCommentFault(doc, path, node, fitting);
  const invalid = findInvalid(node, path);
  if (invalid) return invalidValue(invalid.path, invalid.node);
  const place = declared && findMismatch(node, path, declared);
  if (!place) return undefined;
  const known = findKeyType(path);
  const isKnown = known !== undefined && formatType(known) === formatType(declared);
  return typeMismatch(doc, path, place, declared, isKnown ? undefined : fitting);
}
