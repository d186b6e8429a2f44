/** What comments may lie about: a row's numbers, with the comment that stands behind them. */
import type { Fix } from '../base/diagnostic.ts';
import { formatPath, type Path } from '../base/path.ts';
import { mayStateSomething } from '../model/stated.ts';
import type { Row } from '../model/vm-config.ts';
import type { AddressRange, PlannedMemory } from '../planner/vm-plan.ts';
import { plannedMemoryOf } from './memory-facts.ts';
import { isTableRow } from './rows.ts';
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

type List = 'memory_regions' | 'emu_devices' | 'passthrough_devices' | 'passthrough_addresses';

/** One row of a list whose comment, or that of one of its cells, may state something. */
export interface LieSubject {
  readonly vm: CheckedVm;
  readonly list: List;
  readonly row: Path;
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

const NOUNS: Readonly<Record<List, string>> = {
  memory_regions: 'memory region',
  emu_devices: 'emulated device',
  passthrough_devices: 'passthrough device',
  passthrough_addresses: 'address window',
};

/** `memory region 1`. */
export function nameOf({ list, row }: LieSubject): string {
  return rowText(NOUNS[list], { path: row, label: undefined });
}

/** The comment that speaks of a cell: its own where the row is written as a table with lines, else the row's. */
export function commentOf({ vm, comment }: LieSubject, cell: Cell): Comment | undefined {
  if (vm.comments.size > 0 && typeof cell.path.at(-1) === 'string') {
    const text = vm.comments.get(formatPath(cell.path));
    if (text !== undefined) return { path: cell.path, text };
  }
  return comment;
}

/** Files of thousands of rows have thousands of comments that state nothing: those rows are left out. */
export function subjectsOf(vm: CheckedVm): readonly LieSubject[] {
  const { memory_regions } = vm.config.kernel;
  const { emu_devices, passthrough_devices, passthrough_addresses } = vm.config.devices;
  const planned = plannedMemoryOf(vm);
  const memory = memory_regions.flatMap((row, i): readonly LieSubject[] => {
    const { path, cells, size, map_type, flags } = row;
    const count = memory_regions.length;
    if (!mayState(vm, row, count)) return [];
    return [
      {
        vm,
        list: 'memory_regions',
        row: path,
        size: cell(cells.size, size),
        mapType: cell(cells.map_type, map_type),
        flags: cell(cells.flags, flags),
        range: fixedRange(planned[i]),
        emuType: undefined,
        comment: commentOfRow(vm, row, count),
      },
    ];
  });
  return [
    ...memory,
    ...devicesOf(vm, 'emu_devices', emu_devices),
    ...devicesOf(vm, 'passthrough_devices', passthrough_devices),
    ...devicesOf(vm, 'passthrough_addresses', passthrough_addresses),
  ];
}

interface Device extends Row<'length'> {
  readonly base_gpa: bigint | undefined;
  readonly length: bigint | undefined;
  readonly emu_type?: bigint | undefined;
}

function devicesOf(vm: CheckedVm, list: List, rows: readonly Device[]): readonly LieSubject[] {
  return rows.flatMap((row): readonly LieSubject[] => {
    const { path, cells, base_gpa: start, length, emu_type: emuType } = row;
    if (!mayState(vm, row, rows.length)) return [];
    return [
      {
        vm,
        list,
        row: path,
        size: cell(cells.length, length),
        mapType: undefined,
        flags: undefined,
        range: start === undefined || length === undefined ? undefined : { start, size: length },
        emuType,
        comment: commentOfRow(vm, row, rows.length),
      },
    ];
  });
}

/** A row that is a table with lines may have comments in it; of a single row the list may have one. */
function mayState(vm: CheckedVm, row: Row<string>, count: number): boolean {
  if (row.label !== undefined && mayStateSomething(row.label)) return true;
  return vm.comments.size > 0 && (count === 1 || isTableRow(row));
}

function fixedRange(planned: PlannedMemory | undefined): AddressRange | undefined {
  return planned?.gpa.kind === 'fixed' ? planned.gpa.range : undefined;
}

interface Labelled {
  readonly path: Path;
  readonly label: string | undefined;
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
