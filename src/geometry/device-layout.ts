import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import type { DeviceSource, PlannedDevice, PlannedPort, VmPlan } from '../planner/vm-plan.ts';
import { type FindingIndex, indexFindings } from './finding-index.ts';
import { deviceKind, type RegionKind } from './region.ts';
import { problemOf } from './sentence.ts';
import { formatRange } from './words.ts';

export type DeviceGroupId = DeviceSource | 'ports';

/** Guest or host side: a window, or words where there is none. `start` is for sorting. */
export interface DeviceWindow {
  readonly text: string;
  readonly size: string | undefined;
  readonly start: bigint | undefined;
}

export interface DeviceRow {
  readonly id: string;
  /** Empty for what AxVisor adds by itself. */
  readonly path: Path;
  readonly kind: RegionKind;
  readonly name: string;
  readonly guest: DeviceWindow;
  readonly host: DeviceWindow;
  /** Guest and host address differ. */
  readonly translated: boolean;
  /** A node of the device tree: only the board knows its addresses. */
  readonly inTree: boolean;
  readonly irq: string | undefined;
  readonly irqNumber: bigint | undefined;
  readonly type: string | undefined;
  readonly built: boolean;
  readonly note: string | undefined;
  readonly problem: Severity | undefined;
}

export interface DeviceGroup {
  readonly id: DeviceGroupId;
  readonly title: string;
  readonly rows: readonly DeviceRow[];
}

export interface DeviceFigure {
  /** Only groups that have rows, in the order of the file's keys. */
  readonly groups: readonly DeviceGroup[];
  readonly summary: string;
  /** A row's accessible name; made on demand, as a pane shows a hundred of ten thousand rows. */
  readonly sentenceOf: (row: DeviceRow) => string;
}

const TITLES: Readonly<Record<DeviceGroupId, string>> = {
  emulated: 'Emulated',
  passthrough: 'Passed through by window',
  'device-tree-path': 'Passed through by device-tree path',
  'address-window': 'Address windows',
  ports: 'Port ranges',
  excluded: 'Excluded',
  implicit: 'Added by AxVisor',
};
const ORDER = Object.keys(TITLES) as readonly DeviceGroupId[];

/** Every device of a plan by kind, in file order, with both windows, interrupt and type (design/pictures.md, Device layout). */
export function layoutDevices(plan: VmPlan, findings: readonly Diagnostic[] = []): DeviceFigure {
  const index = indexFindings(findings);
  const rows = new Map<DeviceGroupId, DeviceRow[]>(ORDER.map((id) => [id, []]));
  plan.devices.forEach((device, i) => {
    rows.get(device.source)?.push(deviceRow(device, i, index));
  });
  plan.ports.forEach((port, i) => {
    // Emulated port devices stand among the emulated ones.
    if (port.source === 'passthrough') rows.get('ports')?.push(portRow(port, i, index));
  });
  const groups = ORDER.map((id) => ({ id, title: TITLES[id], rows: rows.get(id) ?? [] })).filter(
    (group) => group.rows.length > 0,
  );
  return { groups, summary: summaryOf(groups), sentenceOf };
}

function summaryOf(groups: readonly DeviceGroup[]): string {
  const parts = groups.map(
    ({ title, rows }) => `${title.charAt(0).toLowerCase()}${title.slice(1)} ${rows.length}`,
  );
  return parts.length === 0 ? 'Devices of the guest: none.' : `Devices of the guest: ${parts.join(', ')}.`;
}

const NONE: DeviceWindow = { text: '–', size: undefined, start: undefined };

function deviceRow(device: PlannedDevice, index: number, findings: FindingIndex): DeviceRow {
  const { gpa, hpa } = device;
  const translated = gpa !== undefined && hpa !== undefined && gpa.start !== hpa.start;
  return {
    id: `device-${index}`,
    path: device.path,
    kind: deviceKind(device),
    name: device.label,
    guest: guestWindow(device),
    host: hostWindow(device, translated),
    translated,
    inTree: isTreeNode(device),
    irq: device.irq === undefined ? undefined : formatIrq(device.irq),
    irqNumber: device.irq,
    type: device.type && `0x${device.type.number.toString(16)} ${device.type.name}`,
    built: device.built,
    note: device.note,
    problem: findings.of(device.path),
  };
}

/** 0 is what samples write where they mean none: AxVisor never reads the number. */
function formatIrq(irq: bigint): string {
  return irq === 0n ? 'not set' : irq.toString();
}

function isTreeNode({ source }: PlannedDevice): boolean {
  return source === 'device-tree-path' || source === 'excluded';
}

function guestWindow(device: PlannedDevice): DeviceWindow {
  const { gpa, ports } = device;
  if (gpa) return windowOf(gpa.start, gpa.size);
  if (ports) return portWindow(ports.first, ports.last);
  return isTreeNode(device) ? { ...NONE, text: 'by device tree' } : NONE;
}

function hostWindow({ gpa, hpa }: PlannedDevice, translated: boolean): DeviceWindow {
  if (!hpa || !gpa) return NONE;
  return translated ? windowOf(hpa.start, hpa.size) : { text: 'same', size: undefined, start: hpa.start };
}

function windowOf(start: bigint, size: bigint): DeviceWindow {
  if (size === 0n) return { text: formatHex(start), size: '0 B', start };
  return { text: formatRange(start, start + size), size: formatSize(size), start };
}

function portWindow(first: number, last: number): DeviceWindow {
  const count = last - first + 1;
  const text = `ports ${formatRange(BigInt(first), BigInt(last) + 1n)}`;
  return { text, size: count === 1 ? '1 port' : `${count} ports`, start: BigInt(first) };
}

function portRow(port: PlannedPort, index: number, findings: FindingIndex): DeviceRow {
  return {
    id: `port-${index}`,
    path: port.path,
    kind: 'passthrough',
    name: port.label,
    guest: portWindow(port.first, port.last),
    host: { ...NONE, text: 'same', start: BigInt(port.first) },
    translated: false,
    inTree: false,
    irq: undefined,
    irqNumber: undefined,
    type: undefined,
    built: port.built,
    note: port.note,
    problem: findings.of(port.path),
  };
}

/** `uart, 0x900_0000 – 0x900_0fff, 4 KiB, host 0x904_0000 – 0x904_0fff, interrupt 33; not built.` */
function sentenceOf(row: DeviceRow): string {
  const { guest, host, translated, irq, type, built, note, problem } = row;
  const facts = [
    row.name,
    guest.text === '–' ? 'no address of its own' : guest.text.replace(' – ', ' to '),
    guest.size,
    translated ? `host ${host.text.replace(' – ', ' to ')}` : undefined,
    irq === undefined ? undefined : irq === 'not set' ? 'interrupt not set' : `interrupt ${irq}`,
    type && `type ${type}`,
  ].filter((fact) => fact !== undefined);
  const remarks = [...(built ? [] : ['not built']), ...problemOf(problem)];
  const tail = note === undefined ? '' : ` ${note}`;
  return `${[facts.join(', '), ...remarks].join('; ')}.${tail}`;
}
