import { formatHex } from '../model/quantity.ts';
import type { Target } from '../model/release.ts';
import type { PassthroughDevice, VmConfig } from '../model/vm-config.ts';
import { makeDevice } from './make-device.ts';
import type { PlannedDevice } from './vm-plan.ts';

/** Rows of `passthrough_devices`, `passthrough_addresses` and `excluded_devices`, in file order (spec/passthrough.md C.1–C.3). */
export function planPassthrough(config: VmConfig, target: Target): readonly PlannedDevice[] {
  const rows = config.devices.passthrough_devices;
  const first = rows[0];
  // With a guest device tree 0.5 replaces the whole list when its first row has no length (spec/passthrough.md C.1).
  const replaced = usesTree(target) && first !== undefined && isPathRow(first);
  const refused = usesTree(target) && first !== undefined && !isPathRow(first);
  return [
    ...rows.map((row) =>
      isPathRow(row) ? planPath(row, target, refused) : planExplicit(row, target, replaced),
    ),
    ...planAddresses(config, target),
    ...planExcluded(config, target),
  ];
}

/** Release 0.5 derives passthrough from a device tree on these architectures. */
export function usesTree({ release, arch }: Target): boolean {
  return release === '0.5' && (arch === 'aarch64' || arch === 'riscv64');
}

/** Path rows, `excluded_devices` and `passthrough_addresses` came with 0.3. */
function knowsTrees({ release }: Target): boolean {
  return release === '0.3' || release === '0.5';
}

/** A device-tree path: the name starts with `/` and no number says otherwise (absent numbers read as 0). */
export function isPathRow(row: PassthroughDevice): boolean {
  return row.name?.startsWith('/') === true && (row.base_gpa ?? 0n) === 0n && (row.length ?? 0n) === 0n;
}

/** With a guest device tree only the first row decides whether paths are looked up (spec/passthrough.md C.1). */
const AFTER_EXPLICIT =
  'The first row of the list is no path, so this one has no length: creating the VM fails.';

function planPath(row: PassthroughDevice, target: Target, refused: boolean): PlannedDevice {
  const path = row.name ?? '';
  const label = path === '/' ? '/ (every device of the board)' : path;
  const refusal = refused ? AFTER_EXPLICIT : pathRefusal(path, target);
  return makeDevice({
    path: row.path,
    source: 'device-tree-path',
    label,
    built: refusal === undefined,
    note: refusal ?? "Its addresses are in the board's device tree.",
  });
}

function pathRefusal(path: string, target: Target): string | undefined {
  if (!knowsTrees(target)) return 'Device-tree paths exist from release 0.3 on.';
  if (target.arch === 'x86_64') return 'x86_64 has no device tree: creating the VM fails.';
  if (target.arch === 'loongarch64' && path !== '/') {
    return 'loongarch64 takes only "/": creating the VM fails.';
  }
  return undefined;
}

function planExplicit(row: PassthroughDevice, target: Target, replaced: boolean): PlannedDevice {
  const { path, base_gpa: gpa, length, irq_id: irq } = row;
  const label = row.name || row.label || 'passthrough device';
  if (gpa === undefined || length === undefined || length === 0n) {
    return makeDevice({ path, source: 'passthrough', label, built: false, irq, note: NO_RANGE });
  }
  const identity = ignoresHostAddress(target);
  const hostStart = identity ? gpa : row.base_hpa;
  return makeDevice({
    path,
    source: 'passthrough',
    label,
    built: !replaced,
    gpa: { start: gpa, size: length },
    hpa: hostStart === undefined ? undefined : { start: hostStart, size: length },
    irq,
    note: replaced ? AFTER_PATH : hostNote(row, gpa, identity, target),
  });
}

const NO_RANGE = 'The address or the length is missing or 0.';
const AFTER_PATH = 'Dropped: the first row of the list is a device-tree path.';

/** 0.1-dtb and 0.3 map every device to the same host address (spec/passthrough.md C.1). */
function ignoresHostAddress({ release }: Target): boolean {
  return release === '0.1-dtb' || release === '0.3';
}

function hostNote(
  row: PassthroughDevice,
  gpa: bigint,
  identity: boolean,
  target: Target,
): string | undefined {
  if (row.base_hpa === undefined || row.base_hpa === gpa) return undefined;
  if (identity) return `This release ignores the host address ${formatHex(row.base_hpa)}.`;
  return usesTree(target)
    ? 'AxVisor also maps it at the same host address and then refuses both.'
    : undefined;
}

function planAddresses(config: VmConfig, target: Target): readonly PlannedDevice[] {
  const known = knowsTrees(target);
  return config.devices.passthrough_addresses.map((row, index) => {
    const { path, base_gpa: start, length: size } = row;
    const label = row.label ?? `Window ${index}`;
    if (start === undefined || size === undefined || size === 0n) {
      return makeDevice({ path, source: 'address-window', label, built: false, note: NO_RANGE });
    }
    const range = { start, size };
    const note = known ? undefined : 'Address windows exist from release 0.3 on.';
    return makeDevice({ path, source: 'address-window', label, built: known, gpa: range, hpa: range, note });
  });
}

function planExcluded(config: VmConfig, target: Target): readonly PlannedDevice[] {
  const note = excludedRefusal(target);
  return config.devices.excluded_devices.flatMap((group, i) =>
    group.map((label, j) => {
      const path = ['devices', 'excluded_devices', i, j];
      return makeDevice({ path, source: 'excluded', label, built: note === undefined, note });
    }),
  );
}

function excludedRefusal(target: Target): string | undefined {
  if (!knowsTrees(target)) return 'Excluded devices exist from release 0.3 on.';
  const { arch } = target;
  return arch === 'x86_64' || arch === 'loongarch64' ? `Ignored on ${arch}.` : undefined;
}
