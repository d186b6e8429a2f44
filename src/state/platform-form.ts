import { formatPath, type Path } from '../base/path.ts';
import type { PlatformItem } from '../model/platform-config.ts';
import type { PlatformFormat, PlatformKeySpec } from '../model/platform-key-types.ts';
import { findPlatformKey, PLATFORM_KEYS, platformKeyPath } from '../model/platform-keys.ts';
import { findText, platformFormat } from '../model/platform-lookup.ts';
import type { Arch } from '../model/release.ts';
import type { FileView, LocatedFinding } from './derive.ts';
import { outsideOf } from './finding-index.ts';
import { type DisabledPart, readDisabled } from './form-list.ts';
import {
  type PlatformField,
  type PlatformReading,
  readAbsentPlatformField,
  readPlatformField,
} from './platform-field.ts';
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

function readForm(reading: PlatformReading): PlatformFormModel {
  const { config, view } = reading;
  const known = new Map<PlatformItem, PlatformKeySpec>();
  for (const item of config.items) {
    const spec = findSpec(item, reading.format);
    if (spec) known.set(item, spec);
  }
  const off = readDisabledKeys(reading);
  const fieldsOf = (spec: PlatformKeySpec) => {
    const items = config.items.filter((item) => known.get(item) === spec);
    if (items.length > 0) return items.map((item) => readPlatformField(reading, item, spec));
    return readAbsentPlatformField(reading, spec, off) ?? [];
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
    .map((item) => readPlatformField(reading, item, undefined));
  const all = [
    ...sections.filter((section) => section.parts.length + section.absent.length > 0),
    ...otherSection(others),
  ];
  return { sections: all, general: findGeneral(view, all) };
}

function otherSection(fields: readonly PlatformField[]): readonly PlatformSectionModel[] {
  if (fields.length === 0) return [];
  const byTable = new Map<string, PlatformField[]>();
  for (const field of fields) {
    const known = byTable.get(tableOf(field));
    if (known) known.push(field);
    else byTable.set(tableOf(field), [field]);
  }
  const parts = [...byTable].map(([table, own]) => ({
    title: table === '' ? undefined : `[${table}]`,
    fields: own,
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

/** Keys that stand in comments, by the path that they would have. */
function readDisabledKeys({ doc, config }: PlatformReading): ReadonlyMap<string, DisabledPart> {
  const tables: readonly Path[] = [[], ...config.tables.map((table) => table.path)];
  return new Map(
    tables.flatMap((table) =>
      readDisabled(doc, table).flatMap((part) =>
        part.key === undefined ? [] : [[formatPath([...table, part.key]), part] as const],
      ),
    ),
  );
}

function findGeneral(
  { findings }: FileView,
  sections: readonly PlatformSectionModel[],
): readonly LocatedFinding[] {
  const paths = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => part.fields.map((field) => field.path)),
  );
  return outsideOf(findings, paths);
}
