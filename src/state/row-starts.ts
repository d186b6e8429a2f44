/** What can be added to the lists of a VM file, in words; loaded when the first row is added. */
import type { Path } from '../base/path.ts';
import type { EmuDevice } from '../model/emu-devices.ts';
import { releaseName } from '../model/findings.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import type { Target } from '../model/release.ts';
import {
  type EmulatedStart,
  emulatedStarts,
  type GroupStart,
  groupStarts,
} from '../planner/likely-emulated.ts';
import { likelyMemory } from '../planner/likely-memory.ts';
import { likelyPorts } from '../planner/likely-ports.ts';
import { type WindowList, type WindowStart, windowStarts } from '../planner/likely-windows.ts';
import type { NewRow, RowContext } from '../planner/new-row.ts';

/** One way to begin a row, or the rows that belong together. */
export interface RowStart {
  readonly id: string;
  readonly label: string;
  /** Quieter, after the label. */
  readonly detail: string;
  readonly description: string;
  readonly rows: readonly NewRow[];
  /** Of one emulated device: its values are offered before they are written. */
  readonly device?: EmuDevice;
}

/** What a list begins a row with before row `index`, the likeliest first; empty for lists whose rows are paths. */
export function rowStarts(context: RowContext, path: Path, index: number): readonly RowStart[] {
  const key = path.at(-1);
  switch (key) {
    case 'memory_regions':
      return [start('memory', likelyMemory(context))];
    case 'passthrough_ports':
      return [start('ports', likelyPorts(context, index))];
    case 'passthrough_devices':
    case 'passthrough_addresses':
      return windowStarts(context, key satisfies WindowList, index).map((one) => windowWords(context, one));
    case 'emu_devices': {
      const { target } = context.plan;
      return [
        ...groupStarts(context).map(groupWords),
        ...emulatedStarts(context).map((one) => emulatedWords(one, target)),
      ];
    }
    default:
      return [];
  }
}

/** The only way, which needs no words. */
function start(id: string, row: NewRow): RowStart {
  return { id, label: '', detail: '', description: '', rows: [row] };
}

function windowWords({ board }: RowContext, { kind, row, device }: WindowStart): RowStart {
  const at = formatHex(row.base_gpa as bigint);
  const size = formatSize(row.length as bigint);
  switch (kind) {
    case 'board': {
      const irq = device?.irq === undefined ? '' : `, interrupt ${device.irq}`;
      const description = `${size}${irq}. ${board?.name} has it there.`;
      return { id: `board ${at}`, label: device?.name ?? '', detail: at, description, rows: [row] };
    }
    case 'next':
      return {
        ...{ id: 'next', label: 'Next free window', detail: at, rows: [row] },
        description: `${size}, behind the rows that are there. Check it against the board.`,
      };
    case 'empty':
      return {
        ...{ id: 'empty', label: 'Another device', detail: '', rows: [row] },
        description: 'A row to be filled in: nothing in the file tells where it could be.',
      };
  }
}

function emulatedWords({ device, choice, use, note, row }: EmulatedStart, target: Target): RowStart {
  return {
    id: `type ${device.type}`,
    label: choice.label,
    detail: formatHex(device.type),
    description: describeUse(),
    rows: [row],
    device,
  };
  function describeUse(): string {
    switch (use) {
      case 'works':
        return choice.help;
      case 'taken':
        return `Its place, ${formatHex(device.base)}, is taken by another row.`;
      case 'again':
        return 'There is one already, and a VM can have only one.';
      case 'nothing':
        return `Does nothing on ${releaseName(target.release)} ${target.arch}. ${whyNot(note)}`.trim();
    }
  }
}

/** Where it is ignored has been said. */
function whyNot(note = ''): string {
  return note.replace(/^Ignored on \w+: t/, 'T');
}

function groupWords({ group, starts }: GroupStart): RowStart {
  const parts = starts.map(({ choice, row }) => `${choice.label} at ${formatHex(row.base_gpa as bigint)}`);
  return {
    id: `group ${group.name}`,
    label: `${group.name} (${starts.length} devices)`,
    detail: '',
    description: `${parts.join(', ')}.`,
    rows: starts.map(({ row }) => row),
  };
}
