import type { Fix } from '../base/diagnostic.ts';
import { formatPath, type Path, pathsEqual } from '../base/path.ts';
import type { FieldType } from '../model/key-types.ts';
import type { PlatformConfig, PlatformItem } from '../model/platform-config.ts';
import type { PlatformFormat, PlatformKeySpec } from '../model/platform-key-types.ts';
import { platformKeyPath } from '../model/platform-keys.ts';
import { formatType } from '../model/platform-type.ts';
import type { TomlDocument } from '../toml/index.ts';
import type { FileView, LocatedFinding } from './derive.ts';
import { findingIndexOf, signFindings } from './finding-index.ts';
import type { DisabledPart } from './form-list.ts';
import type { FieldValue } from './form-model.ts';
import { fieldOfType, literalOf, platformCell } from './platform-cell.ts';
import { platformList } from './platform-list.ts';
import { findPlatformNote, type PlatformNote } from './platform-notes.ts';

/** One key of a platform file as the form shows it. */
export interface PlatformField {
  /** Undefined for a key that AxVisor's code does not know. */
  readonly spec: PlatformKeySpec | undefined;
  readonly label: string;
  readonly path: Path;
  readonly pathText: string;
  readonly type: FieldType;
  readonly value: FieldValue;
  readonly typeMark: TypeMark | undefined;
  readonly note: PlatformNote | undefined;
  /** The comment lines above, which become the constant's documentation; without `#`. */
  readonly comments: readonly string[];
  readonly findings: readonly LocatedFinding[];
  /** Equal signatures show the same and act the same. */
  readonly signature: string;
}

/** The type of a value: written behind it, or inferred where nothing is. */
export interface TypeMark {
  readonly text: string;
  readonly isWritten: boolean;
  readonly isQuoted: boolean;
}

/** What all fields of one file are read from. */
export interface PlatformReading {
  readonly view: FileView;
  readonly doc: TomlDocument;
  readonly config: PlatformConfig;
  readonly format: PlatformFormat;
}

/** `spec`: undefined for a key that AxVisor's code does not know. */
export function readPlatformField(
  reading: PlatformReading,
  item: PlatformItem,
  spec: PlatformKeySpec | undefined,
): PlatformField {
  const { view, doc, config } = reading;
  const { path, comments } = item;
  const type = spec?.field ?? fieldOfType(item.type);
  const value = readValue(doc, item, type);
  const note = spec && findPlatformNote(config, spec.key);
  const findings = findingIndexOf(view.findings)
    .within(path)
    .map((finding) => withoutFix(finding, note));
  const typeMark = markOf(item);
  const field = {
    spec,
    label: spec?.label ?? String(path.at(-1)),
    path,
    pathText: formatPath(path),
    type,
    value,
    typeMark,
    note,
    comments: comments.map((line) => line.replace(/^#+\s?/, '')),
    findings,
  };
  return { ...field, signature: sign(reading, field, literalOf(doc, item)) };
}

/** The note has the button for what it says; the same fix need not stand below once more. */
function withoutFix(finding: LocatedFinding, note: PlatformNote | undefined): LocatedFinding {
  const [made] = note?.makeSo ?? [];
  if (!made || !('path' in made)) return finding;
  const isSame = ({ operations: [operation, second] }: Fix) =>
    !second && operation?.kind === made.kind && 'path' in operation && pathsEqual(operation.path, made.path);
  return { ...finding, fixes: finding.fixes.filter((fix) => !isSame(fix)) };
}

function readValue(doc: TomlDocument, item: PlatformItem, type: FieldType): FieldValue {
  const { value, path } = item;
  if (value?.kind === 'list' && type.kind === 'rows')
    return { kind: 'list', list: platformList(doc, value, type) };
  if (value) return { kind: 'cell', cell: platformCell(doc, value, type) };
  const literal = literalOf(doc, item);
  return { kind: 'cell', cell: { kind: 'raw', path, pathText: formatPath(path), literal } };
}

function markOf({ declared, type, value }: PlatformItem): TypeMark {
  const isQuoted = value?.kind === 'integer' && value.quoted;
  return { text: formatType(declared ?? type), isWritten: declared !== undefined, isQuoted };
}

/** A key that the file lacks is shown where it stands in a comment, or where a finding asks for it. */
export function readAbsentPlatformField(
  reading: PlatformReading,
  spec: PlatformKeySpec,
  off: ReadonlyMap<string, DisabledPart>,
): readonly PlatformField[] | undefined {
  const path = platformKeyPath(spec, reading.format);
  const pathText = formatPath(path);
  const findings = findingIndexOf(reading.view.findings).within(path);
  const part = off.get(pathText);
  if (!part && findings.length === 0) return undefined;
  const value: FieldValue = part ? { kind: 'disabled', part } : { kind: 'missing' };
  const field = {
    ...{ spec, label: spec.label, path, pathText, type: spec.field, value, findings },
    ...{ typeMark: undefined, note: undefined, comments: [] },
  };
  return [{ ...field, signature: sign(reading, field, '') }];
}

function sign(
  { view, format }: PlatformReading,
  { pathText, typeMark, note, comments, value, findings }: Omit<PlatformField, 'signature'>,
  literal: string,
): string {
  const off =
    value.kind === 'list' ? value.list.disabled : value.kind === 'disabled' ? [value.part] : undefined;
  const parts = [pathText, format, view.target.arch, literal, value.kind, typeMark, note, comments, off];
  return JSON.stringify([...parts, signFindings(findings)], (_, part: unknown) =>
    typeof part === 'bigint' ? `${part}n` : part,
  );
}
