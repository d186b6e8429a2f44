/**
 * Tree → meaning of a VM file, with everything that the release's parser refuses or drops (spec/vm-config.md A.1).
 * An error here means that upstream's parser refuses the file; findings come all at once, each at its own place.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { TableNode, TomlDocument } from '../toml/index.ts';
import { buildBase, buildDevices, buildKernel } from './build-config.ts';
import { checkRows } from './check-rows.ts';
import { errorAt, refuses } from './findings.ts';
import { muted, type ReadContext } from './read-context.ts';
import { readNode, readStruct } from './read-node.ts';
import type { Release, Target } from './release.ts';
import type { DecodedField, DecodedStruct } from './shape.ts';
import { keyField, upstreamShape } from './upstream-shape.ts';
import type { VmConfig } from './vm-config.ts';
import { SECTIONS, VM_KEYS } from './vm-keys.ts';

export interface DecodedVm {
  readonly config: VmConfig;
  readonly diagnostics: readonly Diagnostic[];
}

export function decodeVm(doc: TomlDocument, target: Target): DecodedVm {
  const diagnostics: Diagnostic[] = [];
  const context: ReadContext = {
    doc,
    release: target.release,
    report: (finding) => diagnostics.push(finding),
  };
  const config = hasFlatLayout(doc.root) ? decodeFlat(context) : decodeSections(context);
  return { config, diagnostics };
}

/** True when the keys of a VM stand at top level, as they did before March 2025. */
export function hasFlatLayout(root: TableNode): boolean {
  if (SECTIONS.some((section) => root.entries.has(section))) return false;
  return VM_KEYS.some((spec) => root.entries.has(spec.key));
}

function decodeSections(context: ReadContext): VmConfig {
  const flatWanted = context.release === 'flat';
  if (flatWanted) context.report(NEW_LAYOUT);
  const reader = flatWanted ? { ...muted(context), release: '0.5' as const } : context;
  const root = readStruct(
    context.doc.root,
    { path: [], subject: 'file' },
    upstreamShape(reader.release),
    reader,
  );
  const struct = (section: string): DecodedStruct | undefined => {
    const value = root?.fields.get(section)?.value;
    return value?.kind === 'struct' ? withOtherReleases(value, section, reader) : undefined;
  };
  const config: VmConfig = {
    base: buildBase(struct('base')),
    kernel: buildKernel(struct('kernel'), context),
    devices: buildDevices(struct('devices'), context),
  };
  checkRows(config, reader);
  return config;
}

/** Keys of other releases are read too, without findings, so that form and pictures can show what is ignored. */
function withOtherReleases(struct: DecodedStruct, section: string, context: ReadContext): DecodedStruct {
  const table = context.doc.root.entries.get(section)?.value;
  if (struct.positional || table?.kind !== 'table') return struct;
  const fields = new Map<string, DecodedField>(struct.fields);
  for (const spec of VM_KEYS) {
    const entry = spec.section === section ? table.entries.get(spec.key) : undefined;
    if (!entry || fields.has(spec.key)) continue;
    const path = [section, spec.key];
    const { shape } = keyField(spec, '0.5');
    fields.set(spec.key, {
      path,
      value: readNode(entry.value, { path, subject: spec.key }, shape, muted(context)),
    });
  }
  return { ...struct, fields };
}

function decodeFlat(context: ReadContext): VmConfig {
  context.report(oldLayout(context.release));
  const reader = context.release === 'flat' ? context : muted(context);
  const root = readStruct(context.doc.root, { path: [], subject: 'file' }, upstreamShape('flat'), reader);
  const build = { doc: context.doc, release: 'flat' } as const;
  return { base: buildBase(root), kernel: buildKernel(root, build), devices: buildDevices(root, build) };
}

/** Only the flat release takes such a file, and nothing after it does. */
function oldLayout(release: Release): Diagnostic {
  const code = 'old-layout';
  const fact =
    'The keys stand at top level, as before March 2025: there is no [base], [kernel] or [devices].';
  const way = 'Move the keys into these tables';
  if (release !== 'flat') {
    return errorAt({
      code,
      message: `${fact} ${refuses(release)} ${way}, or choose the flat release.`,
      path: [],
    });
  }
  const message = `${fact} Every later release refuses such a file. ${way} to go on with it.`;
  return { ...errorAt({ code, message, path: [] }), severity: 'info' };
}

const NEW_LAYOUT = errorAt({
  code: 'new-layout',
  message: `The keys stand in [base], [kernel] and [devices]. ${refuses('flat')} Choose a later release.`,
  path: [],
});
