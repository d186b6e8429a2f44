/** What comments may lie about: a row's numbers, with the comment that stands behind them. */
import type { Fix } from '../base/diagnostic.ts';
import { formatPath, type Path } from '../base/path.ts';
import type { AddressRange, PlannedMemory } from '../planner/vm-plan.ts';
import { plannedMemoryOf } from './memory-facts.ts';
import type { CheckedVm, RuleFinding } from './rule.ts';
import { rowText } from './words.ts';

/** A comment and where it stands. */
export interface Comment {
  readonly path: Path;
  readonly text: string;
}

export interface Cell {
  readonly path: Path;
  readonly value: bigint;
}

/** One row of a list. */
export interface LieSubject {
  readonly vm: CheckedVm;
  readonly list: 'memory_regions' | 'emu_devices' | 'passthrough_devices' | 'passthrough_addresses';
  readonly row: Path;
  /** `memory region 1`. */
  readonly name: string;
  readonly size: Cell | undefined;
  readonly mapType: Cell | undefined;
  readonly flags: Cell | undefined;
  /** Where the guest sees it; undefined where that is chosen at boot. */
  readonly range: AddressRange | undefined;
  /** For emulated devices. */
  readonly emuType: bigint | undefined;
  /** Of the row, or of the key that holds a single row. */
  readonly comment: Comment | undefined;
}

/** The comment that speaks of a cell: its own where the row is written as a table with lines, else the row's. */
export function commentOf({ vm, comment }: LieSubject, cell: Cell): Comment | undefined {
  if (vm.comments.size > 0 && typeof cell.path.at(-1) === 'string') {
    const text = vm.comments.get(formatPath(cell.path));
    if (text !== undefined) return { path: cell.path, text };
  }
  return comment;
}

export function subjectsOf(vm: CheckedVm): readonly LieSubject[] {
  const { kernel, devices } = vm.config;
  const planned = plannedMemoryOf(vm);
  return [
    ...kernel.memory_regions.map((row, i) => ({
      ...base(vm, 'memory_regions', 'memory region', row, kernel.memory_regions.length),
      size: cell(row.cells.size, row.size),
      mapType: cell(row.cells.map_type, row.map_type),
      flags: cell(row.cells.flags, row.flags),
      range: fixedRange(planned[i]),
    })),
    ...devices.emu_devices.map((row) => ({
      ...base(vm, 'emu_devices', 'emulated device', row, devices.emu_devices.length),
      ...lengthOf(row, row.base_gpa, row.length),
      emuType: row.emu_type,
    })),
    ...devices.passthrough_devices.map((row) => ({
      ...base(vm, 'passthrough_devices', 'passthrough device', row, devices.passthrough_devices.length),
      ...lengthOf(row, row.base_gpa, row.length),
    })),
    ...devices.passthrough_addresses.map((row) => ({
      ...base(vm, 'passthrough_addresses', 'address window', row, devices.passthrough_addresses.length),
      ...lengthOf(row, row.base_gpa, row.length),
    })),
  ];
}

function fixedRange(planned: PlannedMemory | undefined): AddressRange | undefined {
  return planned?.gpa.kind === 'fixed' ? planned.gpa.range : undefined;
}

interface Labelled {
  readonly path: Path;
  readonly label: string | undefined;
}

function base(
  vm: CheckedVm,
  list: LieSubject['list'],
  noun: string,
  row: Labelled,
  count: number,
): LieSubject {
  const name = rowText(noun, { path: row.path, label: undefined });
  const comment = commentOfRow(vm, row, count);
  const nothing = { size: undefined, mapType: undefined, flags: undefined, range: undefined };
  return { vm, list, row: row.path, name, comment, emuType: undefined, ...nothing };
}

/** `memory_regions = [[…]] # 1G`: of a single row the comment may stand behind the list. */
function commentOfRow(
  { comments }: CheckedVm,
  { path, label }: Labelled,
  count: number,
): Comment | undefined {
  if (label !== undefined) return { path, text: label };
  const list = path.slice(0, -1);
  const text = count === 1 && comments.size > 0 ? comments.get(formatPath(list)) : undefined;
  return text === undefined ? undefined : { path: list, text };
}

function cell(path: Path | undefined, value: bigint | undefined): Cell | undefined {
  return path === undefined || value === undefined ? undefined : { path, value };
}

function lengthOf(
  row: { readonly cells: { readonly length?: Path } },
  start: bigint | undefined,
  length: bigint | undefined,
): Pick<LieSubject, 'size' | 'range'> {
  const range = start === undefined || length === undefined ? undefined : { start, size: length };
  return { size: cell(row.cells.length, length), range };
}

/** A stretch of a comment and what it should say. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The fix that makes the comment true; none where the truth cannot be said in its manner. */
export function correctComment(
  { path, text }: Comment,
  parts: readonly (Replacement | undefined)[],
): readonly Fix[] {
  let corrected = text;
  for (const part of [...parts].sort((a, b) => (b?.start ?? 0) - (a?.start ?? 0))) {
    if (!part) return [];
    corrected = corrected.slice(0, part.start) + part.text + corrected.slice(part.end);
  }
  const said = parts.map((part) => part?.text).join(', ');
  return [
    { title: `Make the comment say ${said}`, operations: [{ kind: 'set-comment', path, text: corrected }] },
  ];
}

export function setNumber(title: string, { path }: Cell, value: bigint): Fix {
  return { title, operations: [{ kind: 'set', path, value }] };
}

export type LieCheck = (subject: LieSubject) => readonly RuleFinding[];
