/** New rows and copies of rows as operations; loaded when the first row is added. */
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { copyEmulated } from '../planner/likely-emulated.ts';
import { copyMemory } from '../planner/likely-memory.ts';
import { copyPorts } from '../planner/likely-ports.ts';
import { copyWindow } from '../planner/likely-windows.ts';
import type { NewRow, RowContext } from '../planner/new-row.ts';
import type { FileView } from './derive.ts';
import type { FormList } from './form-list.ts';
import { copyPlatformRow, newPlatformRow } from './new-platform-rows.ts';
import { rowContextOf } from './row-context.ts';
import { type RowStart, rowStarts } from './row-starts.ts';
import { encodeCell, type RowInput, rowValue } from './row-value.ts';

export type { RowStart } from './row-starts.ts';
export type { RowInput } from './row-value.ts';

/** How a list may begin a row before row `index`, the likeliest first; at least one, but for lists of paths. */
export function startsOf(
  view: FileView,
  others: readonly FileView[],
  list: FormList,
  index: number,
): readonly RowStart[] {
  const context = rowContextOf(view, others);
  return context ? rowStarts(context, list.path, index) : [];
}

/** These rows before row `index`, in the form of those beside them: one step of the history. */
export function insertRows(
  view: FileView,
  list: FormList,
  index: number,
  rows: readonly RowInput[],
): readonly Operation[] {
  return rows.map((row, i) => ({
    kind: 'insert-row',
    path: list.path,
    index: index + i,
    value: rowValue(list, index, row, view.target.release),
  }));
}

/** A row of a platform file before row `index`. */
export function insertPlatformRow(view: FileView, list: FormList, index: number): readonly Operation[] {
  return view.platform ? [newPlatformRow(view.platform, list, index)] : [];
}

/** A copy behind row `index`, with what two rows cannot share made its own. */
export function copyRow(
  view: FileView,
  others: readonly FileView[],
  list: FormList,
  index: number,
): readonly Operation[] {
  if (view.platform) return copyPlatformRow(view.platform, list, index);
  const copy: Operation = { kind: 'duplicate-row', path: [...list.path, index] };
  const context = rowContextOf(view, others);
  const { content } = list.rowAt(index);
  if (!context || content.kind !== 'cells') return [copy];
  const own = ownValues(context, list.path.at(-1), index);
  const changes = (list.row?.columns ?? []).flatMap((column, i): readonly Operation[] => {
    const cell = content.cells[i];
    const value = own[column.key];
    if (value === undefined || !cell || cell.kind === 'gap') return [];
    const path = [...list.path, index + 1, ...cell.path.slice(list.path.length + 1)];
    return [{ kind: 'set', path, value: encodeCell(column, value) }];
  });
  return [copy, ...changes];
}

function ownValues(context: RowContext, key: Path[number] | undefined, index: number): NewRow {
  const { kernel, devices } = context.config;
  switch (key) {
    case 'memory_regions':
      return ownOf(kernel.memory_regions[index], (row) => copyMemory(context, row));
    case 'emu_devices':
      return ownOf(devices.emu_devices[index], (row) => copyEmulated(context, row));
    case 'passthrough_devices':
      return ownOf(devices.passthrough_devices[index], (row) => copyWindow(context, row));
    case 'passthrough_addresses':
      return ownOf(devices.passthrough_addresses[index], (row) => copyWindow(context, row));
    case 'passthrough_ports':
      return ownOf(devices.passthrough_ports[index], (row) => copyPorts(context, row));
    default:
      return {};
  }
}

function ownOf<T>(row: T | undefined, copy: (row: T) => NewRow): NewRow {
  return row === undefined ? {} : copy(row);
}
