/** New rows of `emu_devices`: as files usually have the type, where the board has it, and where nothing else is. */
import { type Interval, meet } from '../base/intervals.ts';
import { cpusOfBoard } from '../model/board-cpus.ts';
import type { BoardDevice } from '../model/board-devices.ts';
import {
  type ArgumentSpec,
  EMU_GROUPS,
  type EmuDevice,
  type EmuGroup,
  emuDevicesOf,
  findEmuDevice,
} from '../model/emu-devices.ts';
import { EMU_TYPES } from '../model/emu-types.ts';
import type { Choice } from '../model/key-types.ts';
import type { Target } from '../model/release.ts';
import type { EmulatedDevice, VmConfig } from '../model/vm-config.ts';
import { planEmulatedDevices } from './emulated-devices.ts';
import { findFreeWindow, PAGE, pagesOf } from './free-window.ts';
import { freeName, type NewRow, type RowContext, takenForDevices, takenPorts } from './new-row.ts';

/** The vCPU set of AxVisor holds so many (spec/limits.md D.2). */
const MOST_CPUS = 64n;

/**
 * A type that can be added. `taken`: its place is fixed, and something else is there. `again`: only the first counts.
 * `nothing`: it does nothing on this release and architecture.
 */
export interface EmulatedStart {
  readonly device: EmuDevice;
  readonly choice: Choice;
  readonly use: 'works' | 'taken' | 'again' | 'nothing';
  /** Why AxVisor builds nothing of it. */
  readonly note: string | undefined;
  readonly row: NewRow;
}

/** Rows that belong together, as far as the VM lacks them. */
export interface GroupStart {
  readonly group: EmuGroup;
  readonly starts: readonly EmulatedStart[];
}

const ORDER = { works: 0, taken: 1, again: 2, nothing: 3 } as const;

/** Every type that the release knows: those that do something first. */
export function emulatedStarts(context: RowContext): readonly EmulatedStart[] {
  const { release } = context.plan.target;
  const starts = emuDevicesOf(release).flatMap((device) => startOf(context, device, []) ?? []);
  return [...starts].sort((a, b) => ORDER[a.use] - ORDER[b.use]);
}

/** The groups of which the VM lacks two or more rows that do something here. */
export function groupStarts(context: RowContext): readonly GroupStart[] {
  return EMU_GROUPS.flatMap((group) => {
    const starts: EmulatedStart[] = [];
    for (const type of group.types) {
      const device = findEmuDevice(type, context.plan.target.release);
      const isThere = context.config.devices.emu_devices.some((row) => row.emu_type === type);
      const start = device && !isThere ? startOf(context, device, starts) : undefined;
      if (start?.use === 'works') starts.push(start);
    }
    return starts.length > 1 ? [{ group, starts }] : [];
  });
}

/** `before`: rows that are added together with this one. */
function startOf(
  context: RowContext,
  device: EmuDevice,
  before: readonly EmulatedStart[],
): EmulatedStart | undefined {
  const { target } = context.plan;
  const choice = EMU_TYPES.find(
    ({ value, releases }) => value === device.type && releases.includes(target.release),
  );
  if (!choice) return undefined;
  const row = rowOf(
    context,
    device,
    before.map((start) => start.row),
  );
  const note = findRefusal(context.config, row, target);
  const use = note === undefined ? usabilityOf(context, device) : 'nothing';
  return { device, choice, use, note, row };
}

function usabilityOf(
  context: RowContext,
  { type, once, place, base, length }: EmuDevice,
): EmulatedStart['use'] {
  const isThere = context.config.devices.emu_devices.some((other) => other.emu_type === type);
  if (once && isThere) return 'again';
  const own = { start: base, size: length };
  const others = place === 'ports' ? takenPorts(context) : place === 'fixed' ? takenForDevices(context) : [];
  return others.some((one) => meet(one, own)) ? 'taken' : 'works';
}

/** Why AxVisor builds nothing of such a row, whatever else is in the file; undefined where it builds it. */
function findRefusal(config: VmConfig, row: NewRow, target: Target): string | undefined {
  const { interrupt_mode: mode = 'no_irq' } = config.devices;
  const alone: VmConfig = {
    ...config,
    devices: {
      ...config.devices,
      emu_devices: [asDevice(row)],
      // Without a mode a PLIC is refused; that is no matter of the type.
      interrupt_mode: mode === 'no_irq' ? 'passthrough' : mode,
    },
  };
  const planned = planEmulatedDevices(alone, target);
  return planned.some(({ built }) => built) ? undefined : (planned[0]?.note ?? '');
}

function asDevice(row: NewRow): EmulatedDevice {
  return {
    path: [],
    cells: {},
    label: undefined,
    name: row.name as string,
    base_gpa: row.base_gpa as bigint,
    length: row.length as bigint,
    irq_id: row.irq_id as bigint,
    emu_type: row.emu_type as bigint,
    cfg_list: row.cfg_list as readonly bigint[],
  };
}

function rowOf(context: RowContext, device: EmuDevice, before: readonly NewRow[]): NewRow {
  const known = boardDeviceOf(context, device);
  const base_gpa = placeOf(context, device, known?.start ?? device.base, before);
  const names = [...namesIn(context.config), ...before.map(({ name }) => name as string)];
  const { length } = device;
  const argument = (spec: ArgumentSpec) => likelyArgument(context, spec, { base_gpa, length, known });
  return {
    name: freeName(device.name, names),
    base_gpa,
    length,
    // No release reads it.
    irq_id: 0n,
    emu_type: device.type,
    cfg_list: device.arguments.map(argument),
  };
}

function boardDeviceOf({ board }: RowContext, { standsFor }: EmuDevice): BoardDevice | undefined {
  return standsFor && board?.devices.find(({ kind }) => kind === standsFor);
}

function namesIn({ devices }: VmConfig): readonly (string | undefined)[] {
  return [...devices.emu_devices, ...devices.passthrough_devices].map(({ name }) => name);
}

/** Large ranges begin at a large page. */
const LARGE = 0x20_0000n;

function placeOf(context: RowContext, device: EmuDevice, from: bigint, before: readonly NewRow[]): bigint {
  if (device.place !== 'row') return device.base;
  const frames = device.arguments.some(({ likely }) => likely === 'cpus') ? cpusOf(context.config) : 1n;
  const size = device.length * frames;
  const taken = [...takenForDevices(context), ...before.map(rangeOf)];
  if (!taken.some((one) => meet(one, pagesOf({ start: from, size })))) return from;
  const wanted = { size: pagesOf({ start: 0n, size }).size, align: size >= LARGE ? LARGE : PAGE };
  const found =
    findFreeWindow(taken, { ...wanted, from }) ?? findFreeWindow(taken, { ...wanted, from: LARGE });
  return found?.start ?? from;
}

function rangeOf({ base_gpa, length, cfg_list }: NewRow): Interval {
  const [count, stride] = cfg_list as readonly bigint[];
  const size = stride === undefined ? (length as bigint) : (count ?? 1n) * stride;
  return pagesOf({ start: base_gpa as bigint, size });
}

function cpusOf({ base }: VmConfig): bigint {
  const { cpu_num: count = 1n } = base;
  return count < 1n ? 1n : count > MOST_CPUS ? MOST_CPUS : count;
}

interface Placed {
  readonly base_gpa: bigint;
  readonly length: bigint;
  readonly known: BoardDevice | undefined;
}

function likelyArgument(context: RowContext, { likely }: ArgumentSpec, placed: Placed): bigint {
  switch (likely) {
    case 'cpus':
      return cpusOf(context.config);
    case 'row-length':
      return placed.length;
    case 'first-cpu':
      return firstCpu(context);
    case 'row-address':
      return placed.known?.start ?? placed.base_gpa;
    case 'contexts':
      return 2n * cpusOf(context.config);
  }
}

/** The number of the host CPU that vCPU 0 runs on, as far as the file and the board tell; else 0. */
function firstCpu({ config: { base }, plan: { target }, board }: RowContext): bigint {
  const { release } = target;
  const mask = base.phys_cpu_sets?.[0] ?? 0n;
  const id = base.phys_cpu_ids?.[0];
  const byId = id !== undefined && (release === '0.3' || release === '0.5' || mask === 0n);
  if (!byId) return mask > 0n && (mask & (mask - 1n)) === 0n ? BigInt(mask.toString(2).length - 1) : 0n;
  if (!board) return id < MOST_CPUS ? id : 0n;
  const at = cpusOfBoard(board.name).cpus.findIndex((cpu) => cpu[release === '0.5' ? 'unit' : 'reg'] === id);
  return at < 0 ? 0n : BigInt(at);
}

/** A copy of a row that has addresses and a name of its own. A type with a fixed place keeps it. */
export function copyEmulated(context: RowContext, row: EmulatedDevice): NewRow {
  const name = row.name ? { name: freeName(row.name, namesIn(context.config)) } : {};
  const { base_gpa: start, length, cfg_list = [] } = row;
  const device =
    row.emu_type === undefined ? undefined : findEmuDevice(row.emu_type, context.plan.target.release);
  if (!start || !length || device?.place !== 'row') return name;
  const size = rangeOf({
    base_gpa: start,
    length,
    cfg_list: device.arguments.length > 1 ? cfg_list : [],
  }).size;
  const found = findFreeWindow(takenForDevices(context), { from: start + length, size, align: PAGE });
  return found ? { ...name, base_gpa: found.start } : name;
}
