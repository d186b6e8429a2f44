import type { Path } from '../../base/path.ts';
import type { DeviceFigure, DeviceRow } from '../../geometry/device-layout.ts';
import { type FactColumn, FactTable } from '../parts/FactTable.tsx';
import { KindMark } from '../parts/KindMark.tsx';

export interface DeviceTableProps {
  readonly figure: DeviceFigure;
  readonly selectedPath: Path | undefined;
  readonly onSelect: (path: Path, options: { readonly focus: boolean }) => void;
}

interface Fact {
  readonly row: DeviceRow;
  readonly group: string;
}

const COLUMNS: readonly FactColumn<Fact>[] = [
  {
    id: 'name',
    title: 'Name',
    sortKey: ({ row }) => row.name,
    cell: ({ row }) => (
      <span title={row.name}>
        <KindMark kind={row.kind} problem={row.problem} /> {row.name}
      </span>
    ),
  },
  {
    id: 'group',
    title: 'Kind',
    sortKey: ({ group }) => group,
    cell: ({ group }) => group,
  },
  {
    id: 'guest',
    title: 'Guest',
    numeric: true,
    sortKey: ({ row }) => row.guest.start,
    cell: ({ row }) => row.guest.text,
  },
  { id: 'size', title: 'Size', cell: ({ row }) => row.guest.size ?? '–' },
  {
    id: 'host',
    title: 'Host',
    numeric: true,
    sortKey: ({ row }) => row.host.start,
    cell: ({ row }) => row.host.text,
  },
  { id: 'irq', title: 'Interrupt', sortKey: ({ row }) => row.irqNumber, cell: ({ row }) => row.irq ?? '–' },
  { id: 'type', title: 'Type', sortKey: ({ row }) => row.type, cell: ({ row }) => row.type ?? '–' },
  {
    id: 'note',
    title: 'Note',
    sortKey: ({ row }) => row.note,
    cell: ({ row }) => <span title={row.note}>{noteOf(row)}</span>,
  },
];

function noteOf({ built, note }: DeviceRow): string {
  return [built ? '' : 'Not built.', note ?? ''].filter(Boolean).join(' ');
}

/** The facts of the device layout as one sortable table. */
export function DeviceTable({ figure, selectedPath, onSelect }: DeviceTableProps) {
  const rows = figure.groups.flatMap((group) => group.rows.map((row): Fact => ({ row, group: group.title })));
  return (
    <FactTable
      label="Devices as a table"
      columns={COLUMNS}
      rows={rows}
      idOf={({ row }) => row.id}
      pathOf={({ row }) => row.path}
      isMuted={({ row }) => !row.built}
      selectedPath={selectedPath}
      onSelect={onSelect}
    />
  );
}
