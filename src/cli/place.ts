import { formatPath, type Path } from '../base/path.ts';
import { detectFileKind } from '../model/file-kind.ts';
import type { KeySpec } from '../model/key-types.ts';
import { findPlatformKey, PLATFORM_KEY_ORDER } from '../model/platform-keys.ts';
import { findKeyAt, keyOrder, type Layout } from '../model/vm-keys.ts';
import type { TomlDocument } from '../toml/index.ts';

/** The file that a value goes into, and how files of its kind write numbers. */
export interface Place {
  readonly doc: TomlDocument;
  readonly kind: 'vm' | 'platform' | 'other';
  /** Of a VM file. */
  readonly layout: Layout;
}

export function placeOf(doc: TomlDocument): Place {
  const kind = detectFileKind(doc);
  const isVm = kind === 'vm' || kind === 'flat-vm';
  return {
    doc,
    kind: isVm ? 'vm' : kind === 'platform' ? 'platform' : 'other',
    layout: kind === 'flat-vm' ? 'flat' : 'tables',
  };
}

/** Why a missing key is not simply added: it may be a slip of the pen. `--insert` adds any key. */
export function describeDoubt(path: Path, place: Place): string | undefined {
  const name = formatPath(path);
  if (place.kind === 'vm' && place.layout === 'flat' && findKeyAt(path, 'tables'))
    return `This file has its keys at top level: write ${formatPath(path.slice(1))} instead of ${name}.`;
  if (isKnownKey(path, place)) return undefined;
  return `There is no ${name} in the file, and AxVisor knows no such key. To add it nevertheless: --insert ${name}=….`;
}

function isKnownKey(path: Path, { kind, layout }: Place): boolean {
  if (kind === 'platform') return path.length <= 2 && findPlatformKey(path) !== undefined;
  const spec = kind === 'vm' ? findKeyAt(path, layout) : undefined;
  const [row, column, ...deeper] = path.slice(layout === 'flat' ? 1 : 2);
  if (!spec || row === undefined) return spec !== undefined;
  return typeof row === 'number' && deeper.length === 0 && columnsOf(spec).some((key) => key === column);
}

function columnsOf({ type }: KeySpec): readonly string[] {
  return type.kind === 'rows' ? type.row.columns.map(({ key }) => key) : [];
}

/** Where a known key usually stands among its neighbours. */
export function orderOf(path: Path, { kind, layout }: Place): { readonly order?: readonly string[] } {
  if (kind === 'vm') {
    const spec = findKeyAt(path, layout);
    if (!spec) return {};
    const isColumn = path.length > (layout === 'flat' ? 1 : 2);
    return { order: isColumn ? columnsOf(spec) : keyOrder(spec, layout) };
  }
  const spec = kind === 'platform' ? findPlatformKey(path) : undefined;
  if (!spec) return {};
  const { top, plat, devices } = PLATFORM_KEY_ORDER;
  const isFlat = path.length === 1 && spec.section !== 'top';
  return { order: isFlat ? [...top, ...plat, ...devices] : PLATFORM_KEY_ORDER[spec.section] };
}
