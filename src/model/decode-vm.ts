/**
 * Tree → meaning of a VM file, with everything that the release's parser refuses or drops (spec/vm-config.md A.1).
 * An error here means that upstream's parser refuses the file; findings come all at once, each at its own place.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import { foldByList } from '../base/fold-findings.ts';
import type { Departure, TableNode, TomlDocument } from '../toml/index.ts';
import { buildBase, buildDevices, buildKernel } from './build-config.ts';
import { checkRows } from './check-rows.ts';
import { errorAt, refuses, warningAt } from './findings.ts';
import type { Section } from './key-types.ts';
import { muted, type ReadContext } from './read-context.ts';
import { readNode, readStruct } from './read-node.ts';
import type { Release, Target } from './release.ts';
import type { Decoded, DecodedStruct } from './shape.ts';
import { keyField, upstreamShape } from './upstream-shape.ts';
import type { VmConfig } from './vm-config.ts';
import { SECTIONS, VM_KEYS } from './vm-keys.ts';
import { wrapFlat } from './wrap-flat.ts';

export interface DecodedVm {
  readonly config: VmConfig;
  readonly diagnostics: readonly Diagnostic[];
}

export function decodeVm(doc: TomlDocument, target: Target): DecodedVm {
  const found = foldByList();
  const context: ReadContext = {
    doc,
    release: target.release,
    root: upstreamShape(target.release),
    report: (finding) => found.add(finding),
  };
  for (const departure of doc.departures) reportForbidden(departure, context);
  const config = hasFlatLayout(doc.root) ? decodeFlat(context) : decodeSections(context);
  return { config, diagnostics: found.findings() };
}

/** Upstream's reader is laxer than TOML in a few places: the file works, but not everywhere. */
function reportForbidden({ start, end, forbidden }: Departure, { report }: ReadContext): void {
  if (forbidden === undefined) return;
  report(warningAt({ code: 'not-strict-toml', message: forbidden, path: [], span: { start, end } }));
}

/** True when the keys of a VM stand at top level, as they did before March 2025. */
export function hasFlatLayout(root: TableNode): boolean {
  if (SECTIONS.some((section) => root.entries.has(section))) return false;
  return VM_KEYS.some((spec) => root.entries.has(spec.key));
}

function decodeSections(context: ReadContext): VmConfig {
  const flatWanted = context.release === 'flat';
  if (flatWanted) context.report(NEW_LAYOUT);
  const reader = flatWanted ? asRelease('0.5', context) : context;
  const { doc } = context;
  const root = readStruct(doc.root, [], reader.root, reader);
  const section = (index: number) => withOtherReleases(root?.fields[index]?.value, index, reader);
  const config: VmConfig = {
    base: buildBase(section(0)),
    kernel: buildKernel(section(1), doc),
    devices: buildDevices(section(2), doc),
  };
  checkRows(config, reader);
  return config;
}

/** Reads for another release than the one that judges, without findings. */
function asRelease(release: Release, context: ReadContext): ReadContext {
  return { ...muted(context), release, root: upstreamShape(release) };
}

/** Keys of other releases are read too, without findings, so that form and pictures can show what is ignored. */
function withOtherReleases(
  section: Decoded | undefined,
  index: number,
  context: ReadContext,
): DecodedStruct | undefined {
  if (typeof section !== 'object' || section.kind !== 'struct') return undefined;
  const name = SECTIONS[index] as Section;
  const table = context.doc.root.entries.get(name)?.value;
  if (section.positional || table?.kind !== 'table') return section;
  const reader = muted(context);
  const others = VM_KEYS.filter((spec) => spec.section === name && !spec.releases.includes(context.release));
  const fields = others.map((spec) => keyField(spec, '0.5'));
  const values = fields.map(({ key, shape }) => {
    const entry = table.entries.get(key);
    return entry && { path: [name, key], value: readNode(entry.value, [name, key], shape, reader) };
  });
  const shape = { ...section.shape, fields: [...section.shape.fields, ...fields] };
  return { ...section, shape, fields: [...section.fields, ...values] };
}

function decodeFlat(context: ReadContext): VmConfig {
  context.report(oldLayout(context));
  const reader = context.release === 'flat' ? context : asRelease('flat', context);
  const { doc } = context;
  const root = readStruct(doc.root, [], reader.root, reader);
  return { base: buildBase(root), kernel: buildKernel(root, doc), devices: buildDevices(root, doc) };
}

/** Only the flat release takes such a file, and nothing after it does. */
function oldLayout({ release, doc }: ReadContext): Diagnostic {
  const code = 'old-layout';
  const fact =
    'The keys stand at top level, as before March 2025: there is no [base], [kernel] or [devices].';
  if (release !== 'flat') {
    return errorAt({
      code,
      message: `${fact} ${refuses(release)} Move the keys into these tables, or choose the flat release.`,
      path: [],
      fixes: wrapFlat(doc),
    });
  }
  const message = `${fact} Every later release refuses such a file. Choose one, and the keys can be moved into these tables.`;
  return { ...errorAt({ code, message, path: [] }), severity: 'info' };
}

const NEW_LAYOUT = errorAt({
  code: 'new-layout',
  message: `The keys stand in [base], [kernel] and [devices]. ${refuses('flat')} Choose a later release.`,
  path: [],
});
