import type { Fix } from '../base/diagnostic.ts';
import { formatPath, type Path, pathStartsWith, pathsEqual } from '../base/path.ts';
import type { FieldType } from '../model/key-types.ts';
import type { PlatformConfig, PlatformItem } from '../model/platform-config.ts';
import type { PlatformFormat, PlatformKeySpec } from '../model/platform-key-types.ts';
import { findPlatformKey, PLATFORM_KEYS, platformKeyPath } from '../model/platform-keys.ts';
import { findText, platformFormat } from '../model/platform-lookup.ts';
import { formatType } from '../model/platform-type.ts';
import type { Arch } from '../model/release.ts';
import type { TomlDocument } from '../toml/index.ts';
import type { FileView, LocatedFinding } from './derive.ts';
import { findingIndexOf, signFindings } from './finding-index.ts';
import { type DisabledPart, readDisabled } from './form-list.ts';
import type { FieldValue } from './form-model.ts';
import { fieldOfType, literalOf, platformCell } from './platform-cell.ts';
import { platformList } from './platform-list.ts';
import { findPlatformNote, type PlatformNote } from './platform-notes.ts';
import { PLATFORM_SECTIONS } from './platform-sections.ts';

/** What the form shows of one platform file: the known keys by section, the others by their declared type. */
export interface PlatformFormModel {
  readonly sections: readonly PlatformSectionModel[];
  readonly general: readonly LocatedFinding[];
}

export interface PlatformSectionModel {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly parts: readonly PlatformPart[];
  /** Known keys that the file could have. */
  readonly absent: readonly AbsentPlatformKey[];
}

export interface PlatformPart {
  /** A sub-heading; undefined where the section has only one part. */
  readonly title: string | undefined;
  readonly fields: readonly PlatformField[];
}

export interface AbsentPlatformKey {
  readonly spec: PlatformKeySpec;
  readonly path: Path;
}

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

const forms = new WeakMap<FileView, PlatformFormModel>();

/** The form of a view; undefined while it is no platform file or what reads those is not loaded yet. */
export function platformFormOf(view: FileView): PlatformFormModel | undefined {
  const { doc, platform } = view;
  if (!doc || !platform) return undefined;
  const known = forms.get(view);
  if (known) return known;
  const form = readForm({ view, doc, config: platform, format: platformFormat(platform) });
  forms.set(view, form);
  return form;
}

interface Reading {
  readonly view: FileView;
  readonly doc: TomlDocument;
  readonly config: PlatformConfig;
  readonly format: PlatformFormat;
}

function readForm(reading: Reading): PlatformFormModel {
  const { config, view } = reading;
  const known = new Map<PlatformItem, PlatformKeySpec>();
  for (const item of config.items) {
    const spec = findSpec(item, reading.format);
    if (spec) known.set(item, spec);
  }
  const off = readDisabledKeys(reading);
  const fieldsOf = (spec: PlatformKeySpec) => {
    const items = config.items.filter((item) => known.get(item) === spec);
    if (items.length > 0) return items.map((item) => readField(reading, item, spec));
    return readAbsent(reading, spec, off) ?? [];
  };
  const fields = new Map(PLATFORM_KEYS.map((spec) => [spec, fieldsOf(spec)]));
  const arch = (findText(config, 'arch') ?? view.target.arch) as Arch;
  const sections = PLATFORM_SECTIONS.map((section): PlatformSectionModel => {
    const specs = section.parts.flatMap((part) => part.keys);
    const parts = section.parts.map((part) => ({
      title: part.title,
      fields: part.keys.flatMap((spec) => fields.get(spec) ?? []),
    }));
    const absent = specs.filter(
      (spec) => fields.get(spec)?.length === 0 && isOffered(spec, reading.format, arch),
    );
    return {
      id: section.id,
      title: section.title,
      short: section.short,
      parts: parts.filter((part) => part.fields.length > 0),
      absent: absent.map((spec) => ({ spec, path: platformKeyPath(spec, reading.format) })),
    };
  });
  const others = config.items
    .filter((item) => !known.has(item))
    .map((item) => readField(reading, item, undefined));
  const all = [
    ...sections.filter((section) => section.parts.length + section.absent.length > 0),
    ...otherSection(others),
  ];
  return { sections: all, general: findGeneral(view, all) };
}

function otherSection(fields: readonly PlatformField[]): readonly PlatformSectionModel[] {
  if (fields.length === 0) return [];
  const tables = [...new Set(fields.map(tableOf))];
  const parts = tables.map((table) => ({
    title: table === '' ? undefined : `[${table}]`,
    fields: fields.filter((field) => tableOf(field) === table),
  }));
  return [{ id: 'other', title: 'Other keys', short: 'Other', parts, absent: [] }];
}

function tableOf({ path }: PlatformField): string {
  return formatPath(path.slice(0, -1));
}

/** What the item's key means; a key of a table that stands at top level means nothing there, but for flat files. */
function findSpec(item: PlatformItem, format: PlatformFormat): PlatformKeySpec | undefined {
  const spec = findPlatformKey(item.path);
  const isHere = item.table !== undefined || spec?.section === 'top' || format === 'flat';
  return isHere ? spec : undefined;
}

function isOffered(spec: PlatformKeySpec, format: PlatformFormat, arch: Arch): boolean {
  return spec.formats.includes(format === 'flat' ? 'seed' : format) && spec.arches.includes(arch);
}

function readField(reading: Reading, item: PlatformItem, spec: PlatformKeySpec | undefined): PlatformField {
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
function readAbsent(
  reading: Reading,
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

/** Keys that stand in comments, by the path that they would have. */
function readDisabledKeys({ doc, config }: Reading): ReadonlyMap<string, DisabledPart> {
  const tables: readonly Path[] = [[], ...config.tables.map((table) => table.path)];
  return new Map(
    tables.flatMap((table) =>
      readDisabled(doc, table).flatMap((part) =>
        part.key === undefined ? [] : [[formatPath([...table, part.key]), part] as const],
      ),
    ),
  );
}

function sign(
  { view, format }: Reading,
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

function findGeneral(
  { findings }: FileView,
  sections: readonly PlatformSectionModel[],
): readonly LocatedFinding[] {
  const paths = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => part.fields.map((field) => field.path)),
  );
  return findings.filter((finding) => !paths.some((path) => pathStartsWith(finding.path, path)));
}
