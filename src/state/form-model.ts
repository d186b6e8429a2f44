import { formatPath, type Path } from '../base/path.ts';
import type { FormGroup, KeySpec } from '../model/key-types.ts';
import type { Target } from '../model/release.ts';
import { FORM_GROUPS, findKeyAt, keyPath, SECTIONS, VM_KEYS } from '../model/vm-keys.ts';
import { findNode, type TomlDocument, type TomlNode } from '../toml/index.ts';
import type { FileView, LocatedFinding } from './derive.ts';
import { findingIndexOf, outsideOf, signFindings } from './finding-index.ts';
import { type Cell, readCell } from './form-cell.ts';
import { type DisabledPart, type FormList, readDisabled, readList } from './form-list.ts';

/** What the form shows of one VM file, drawn from the key table (`model/vm-keys.ts`) and the file's tree. */
export interface FormModel {
  readonly groups: readonly FormGroupModel[];
  /** Keys and tables of the file that the table does not know; AxVisor ignores them. */
  readonly strangers: readonly Stranger[];
  /** Findings that belong to no field: a missing table, the file as a whole. */
  readonly general: readonly LocatedFinding[];
}

export interface FormGroupModel {
  readonly group: FormGroup;
  readonly title: string;
  readonly fields: readonly FormField[];
  /** Optional keys of this release that the file does not have. */
  readonly absent: readonly KeySpec[];
}

export interface FormField {
  readonly spec: KeySpec;
  readonly path: Path;
  readonly pathText: string;
  readonly value: FieldValue;
  readonly findings: readonly LocatedFinding[];
  /** Equal signatures show the same and act the same. */
  readonly signature: string;
}

export type FieldValue =
  | { readonly kind: 'missing' }
  | { readonly kind: 'disabled'; readonly part: DisabledPart }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'list'; readonly list: FormList };

export interface Stranger {
  readonly path: Path;
  readonly pathText: string;
  readonly literal: string;
  readonly findings: readonly LocatedFinding[];
}

const models = new WeakMap<FileView, FormModel>();

/** The form of a view; undefined while no text of the file was ever TOML. */
export function formModelOf(view: FileView): FormModel | undefined {
  const { doc } = view;
  if (!doc) return undefined;
  const known = models.get(view);
  if (known) return known;
  const model = readForm(view, doc);
  models.set(view, model);
  return model;
}

function readForm(view: FileView, doc: TomlDocument): FormModel {
  const tables = view.layout === 'flat' ? [[]] : SECTIONS.map((section) => [section]);
  const disabled = tables.flatMap((table) =>
    readDisabled(doc, table).map((part) => ({ table: formatPath(table), part })),
  );
  const findDisabledKey = (path: Path) =>
    disabled.find(({ table, part }) => part.key === path.at(-1) && table === formatPath(path.slice(0, -1)))
      ?.part;
  const groups = FORM_GROUPS.map(({ group, title }): FormGroupModel => {
    const fields: FormField[] = [];
    const absent: KeySpec[] = [];
    for (const spec of VM_KEYS) {
      if (spec.group !== group) continue;
      const field = readField(view, doc, spec, findDisabledKey);
      if (field) fields.push(field);
      else if (spec.releases.includes(view.target.release)) absent.push(spec);
    }
    return { group, title, fields, absent };
  });
  const strangers = findStrangers(view, doc);
  return { groups, strangers, general: findGeneral(view, groups, strangers) };
}

function readField(
  view: FileView,
  doc: TomlDocument,
  spec: KeySpec,
  findDisabledKey: (path: Path) => DisabledPart | undefined,
): FormField | undefined {
  const { release, arch } = view.target;
  const path = keyPath(spec, view.layout);
  const node = findNode(doc, path);
  const findings = findingIndexOf(view.findings).within(path);
  const value = node
    ? readValue(doc, node, spec, path)
    : readAbsent(spec, path, findDisabledKey(path), release, findings.length > 0);
  if (!value) return undefined;
  const literal = node ? doc.text.slice(node.span.start, node.span.end) : '';
  const signature = [release, arch, literal, signValue(value), signFindings(findings)].join('\0');
  return { spec, path, pathText: formatPath(path), value, findings, signature };
}

function readValue(doc: TomlDocument, node: TomlNode, spec: KeySpec, path: Path): FieldValue {
  const isList = spec.type.kind === 'rows' || spec.type.kind === 'path-lists';
  return isList && node.kind === 'array'
    ? { kind: 'list', list: readList(doc, node, spec.type, path) }
    : { kind: 'cell', cell: readCell(doc, node, spec.type, path) };
}

function readAbsent(
  spec: KeySpec,
  path: Path,
  part: DisabledPart | undefined,
  release: Target['release'],
  isMissed: boolean,
): FieldValue | undefined {
  if (part) return { kind: 'disabled', part };
  const wanted = (isMissed || spec.presence !== 'optional') && spec.releases.includes(release);
  return wanted && path.length > 0 ? { kind: 'missing' } : undefined;
}

/** What the literal alone does not tell: where commented-out parts stand now, and the rows' labels. */
function signValue(value: FieldValue): string {
  switch (value.kind) {
    case 'disabled':
      return `disabled ${value.part.offset} ${value.part.text}`;
    case 'list':
      return value.list.disabled.map(({ offset, text, index }) => `${offset} ${index} ${text}`).join('\n');
    default:
      return value.kind;
  }
}

function findStrangers(view: FileView, doc: TomlDocument): readonly Stranger[] {
  const { layout } = view;
  const strangers: Stranger[] = [];
  const index = findingIndexOf(view.findings);
  const add = (path: Path, node: TomlNode) =>
    strangers.push({
      path,
      pathText: formatPath(path),
      literal: doc.text.slice(node.span.start, node.span.end),
      findings: index.within(path),
    });
  for (const [key, entry] of doc.root.entries) {
    const isSection = layout === 'tables' && SECTIONS.some((section) => section === key);
    if (isSection && entry.value.kind === 'table') {
      for (const [inner, { value }] of entry.value.entries)
        if (!findKeyAt([key, inner], layout)) add([key, inner], value);
    } else if (!findKeyAt([key], layout)) add([key], entry.value);
  }
  return strangers;
}

function findGeneral(
  view: FileView,
  groups: readonly FormGroupModel[],
  strangers: readonly Stranger[],
): readonly LocatedFinding[] {
  const places = [...groups.flatMap((group) => group.fields), ...strangers].map(({ path }) => path);
  return outsideOf(view.findings, places);
}

/** The present value at a path, for a control that outlives a redraw (an open popover). */
export function cellAt(view: FileView, path: Path, type: KeySpec['type']): Cell | undefined {
  const node = view.doc && findNode(view.doc, path);
  return view.doc && node && readCell(view.doc, node, type, path);
}
