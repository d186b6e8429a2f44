/** New rows of `passthrough_devices` and `passthrough_addresses`: a device of the board, or the next free window. */
import { type Interval, indexIntervals, meet } from '../base/intervals.ts';
import type { BoardDevice } from '../model/board-devices.ts';
import type { PassthroughAddress, PassthroughDevice } from '../model/vm-config.ts';
import { findFreeWindow, GUEST_SPACE_END, PAGE, pagesOf, roundUp } from './free-window.ts';
import { freeName, type NewRow, type RowContext, takenByOthers, takenForDevices } from './new-row.ts';
import { usesTree } from './passthrough.ts';

export type WindowList = 'passthrough_devices' | 'passthrough_addresses';

/** How a new window may begin. `empty`: nothing tells where it could be, so it is left to be filled in. */
export interface WindowStart {
  readonly kind: 'board' | 'next' | 'empty';
  readonly row: NewRow;
  readonly device?: BoardDevice;
}

/** Every way, the likeliest first; never none. */
export function windowStarts(context: RowContext, list: WindowList, index: number): readonly WindowStart[] {
  const near = findNear(context, list, index);
  const next = near && nextWindow(context, near);
  const free: WindowStart = next
    ? { kind: 'next', row: rowAt(context, list, next, near) }
    : { kind: 'empty', row: emptyRow(context, list) };
  const known = freeBoardDevices(context).map((device): WindowStart => {
    const row = { ...rowAt(context, list, wholePages(context, device), undefined), irq_id: device.irq ?? 0n };
    const name = freeName(device.name, namesOf(context));
    return { kind: 'board', device, row: list === 'passthrough_devices' ? { ...row, name } : windowOf(row) };
  });
  return [...known, free];
}

/**
 * Plainly unfilled, as rule `row-unfilled` says of it. Where something is at 0 the row has no length, which is told as
 * an error: it must not lie over what is there.
 */
function emptyRow(context: RowContext, list: WindowList): NewRow {
  const first = { start: 0n, size: PAGE };
  const length = takenForDevices(context).some((one) => meet(one, first)) ? 0n : PAGE;
  if (list === 'passthrough_addresses') return { base_gpa: 0n, length };
  return { name: '', base_gpa: 0n, base_hpa: 0n, length, irq_id: 0n };
}

/** The first releases refuse windows of less than a page (spec/passthrough.md C.1). */
function wholePages({ plan: { target } }: RowContext, window: Interval): Interval {
  return target.release === 'flat' || target.release === '0.1' ? pagesOf(window) : window;
}

function windowOf({ base_gpa = 0n, length = 0n }: NewRow): NewRow {
  return { base_gpa, length };
}

/** A copy of a row that has a window, and a name, of its own. */
export function copyWindow(context: RowContext, row: PassthroughDevice | PassthroughAddress): NewRow {
  const near = asNear(context, row);
  const window = near && nextWindow(context, { ...near, size: near.full });
  const name = 'name' in row && row.name ? { name: freeName(row.name, namesOf(context)) } : {};
  if (!near || !window) return name;
  const isDevice = 'base_hpa' in row;
  return {
    ...name,
    base_gpa: window.start,
    ...(isDevice && row.base_hpa !== undefined ? { base_hpa: hostOf(context, window.start, near) } : {}),
    ...(isDevice && row.irq_id ? { irq_id: nextIrq(context) } : {}),
  };
}

/** A row that a new one stands beside. */
interface Near extends Interval {
  readonly full: bigint;
  readonly delta: bigint;
  readonly name: string | undefined;
  readonly stride: bigint;
}

/** Real files pass the first megabytes of a host, never as little as this (rule `row-unfilled`). */
const LEAST_AT_ZERO = 0x1_0000n;

/** Larger ones hold many devices: no single one is like them. */
const MOST_LIKE = 0x100_0000n;
const MOST_STEPS = 64;

function findNear(context: RowContext, list: WindowList, index: number): Near | undefined {
  const { devices } = context.config;
  const own: readonly (PassthroughDevice | PassthroughAddress)[] = devices[list];
  const others = list === 'passthrough_devices' ? devices.passthrough_addresses : devices.passthrough_devices;
  const inOrder = [...own.slice(0, index).reverse(), ...own.slice(index), ...[...others].reverse()];
  for (const row of inOrder) {
    const near = asNear(context, row);
    if (near) return near;
  }
  return undefined;
}

/** Rows of a device-tree path, and rows that nobody has filled in, are beside nothing. */
function asNear(context: RowContext, row: PassthroughDevice | PassthroughAddress): Near | undefined {
  const { base_gpa: start, length } = row;
  if (start === undefined || !length || (start === 0n && length <= LEAST_AT_ZERO)) return undefined;
  const host = 'base_hpa' in row ? (row.base_hpa ?? start) : start;
  const size = length > MOST_LIKE ? PAGE : length;
  const name = 'name' in row ? row.name : undefined;
  return { start, size, full: length, delta: host - start, name, stride: strideAt(context, start, length) };
}

/** From the nearest row before, of the same size, to this one: how far devices of a kind are apart on the board. */
function strideAt({ config: { devices } }: RowContext, start: bigint, length: bigint): bigint {
  const before = [...devices.passthrough_devices, ...devices.passthrough_addresses].flatMap((row) =>
    row.length === length && row.base_gpa !== undefined && row.base_gpa < start ? [start - row.base_gpa] : [],
  );
  const nearest = before.reduce((least, step) => (step < least ? step : least), MOST_LIKE);
  const pages = roundUp(length, PAGE);
  return nearest < MOST_LIKE && nearest >= pages && nearest % PAGE === 0n ? nearest : pages;
}

/** Behind the row, in the steps that the devices of its kind are apart; else the first free window, wherever it is. */
function nextWindow(context: RowContext, near: Near): Interval | undefined {
  const taken = [...takenForDevices(context), ...takenByOthers(context)];
  const wanted = { size: roundUp(near.size, PAGE), align: PAGE };
  const from = roundUp(near.size === near.full ? near.start + near.stride : near.start + near.full, PAGE);
  const meeting = indexIntervals(taken);
  const steps = Array.from({ length: MOST_STEPS }, (_, i) => from + BigInt(i) * near.stride);
  const start =
    steps.find(
      (at) =>
        at + wanted.size <= GUEST_SPACE_END && meeting({ start: at, size: wanted.size }, 1).length === 0,
    ) ??
    findFreeWindow(taken, { ...wanted, from })?.start ??
    findFreeWindow(taken, { ...wanted, from: MOST_LIKE })?.start;
  return start === undefined ? undefined : wholePages(context, { start, size: near.size });
}

function rowAt(context: RowContext, list: WindowList, window: Interval, near: Near | undefined): NewRow {
  const { start: base_gpa, size: length } = window;
  if (list === 'passthrough_addresses') return { base_gpa, length };
  const base_hpa = near ? hostOf(context, base_gpa, near) : base_gpa;
  return { name: nameBeside(context, near), base_gpa, base_hpa, length, irq_id: nextIrq(context) };
}

/** Host and guest address are equal wherever AxVisor wants it so; else as far apart as beside. */
function hostOf({ plan: { target } }: RowContext, guest: bigint, near: Near): bigint {
  const mapsOneToOne = usesTree(target) || target.release === '0.1-dtb' || target.release === '0.3';
  const host = guest + near.delta;
  return mapsOneToOne || host < 0n ? guest : host;
}

/** `uart3` beside `uart2`; names without a number say nothing of the next device. */
function nameBeside(context: RowContext, near: Near | undefined): string {
  const names = namesOf(context);
  const name = near?.name;
  if (name !== undefined && /\D\d+$/.test(name)) return freeName(name, names);
  return freeName(`device${context.config.devices.passthrough_devices.length + 1}`, names);
}

export function namesOf({ config: { devices } }: RowContext): readonly (string | undefined)[] {
  return [...devices.emu_devices, ...devices.passthrough_devices].map(({ name }) => name);
}

/** The number behind the largest, where every device of the list has one of its own; else 0, which means none. */
function nextIrq({ config: { devices } }: RowContext): bigint {
  const rows = devices.passthrough_devices.filter(({ length }) => length !== undefined && length > 0n);
  const irqs = rows.map(({ irq_id: irq }) => irq ?? 0n);
  if (irqs.length === 0 || irqs.includes(0n) || new Set(irqs).size < irqs.length) return 0n;
  const all = [...irqs, ...devices.emu_devices.map(({ irq_id: irq }) => irq ?? 0n)];
  return all.reduce((most, irq) => (irq > most ? irq : most), 0n) + 1n;
}

function freeBoardDevices(context: RowContext): readonly BoardDevice[] {
  const taken = [...takenForDevices(context), ...takenByOthers(context)];
  const devices = context.board?.devices ?? [];
  return devices.filter(
    (device) => device.kind === 'device' && !taken.some((one) => meet(one, pagesOf(device))),
  );
}
