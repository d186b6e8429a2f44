import { useMemo } from 'react';
import type { Path } from '../../base/path.ts';
import type { MemoryRow } from '../../geometry/memory-table.ts';
import { type FactColumn, FactTable } from '../parts/FactTable.tsx';
import { KindMark } from '../parts/KindMark.tsx';

export interface MemoryTableProps {
  readonly rows: readonly MemoryRow[];
  /** The column of the other address space: `Host`, of a host `Virtual`. */
  readonly otherSide?: string | undefined;
  readonly selectedPath: Path | undefined;
  readonly onSelect: (path: Path, options: { readonly focus: boolean }) => void;
}

const COLUMNS: readonly FactColumn<MemoryRow>[] = [
  {
    id: 'name',
    title: 'Name',
    sortKey: (row) => row.name,
    cell: (row) => (
      <span title={row.name}>
        <KindMark kind={row.kind} problem={row.problem} /> {row.name}
      </span>
    ),
  },
  { id: 'start', title: 'Start', numeric: true, sortKey: (row) => row.start, cell: (row) => row.startText },
  { id: 'end', title: 'End', numeric: true, sortKey: (row) => row.end, cell: (row) => row.endText },
  { id: 'size', title: 'Size', sortKey: (row) => row.size, cell: (row) => row.sizeText },
  { id: 'kind', title: 'Kind', sortKey: (row) => row.kindText, cell: (row) => row.kindText },
  { id: 'host', title: 'Host', numeric: true, sortKey: (row) => row.hostText, cell: (row) => row.hostText },
  {
    id: 'state',
    title: 'Note',
    sortKey: (row) => row.stateText || undefined,
    cell: (row) => <span title={row.stateText}>{row.stateText}</span>,
  },
];

/** The facts of the memory map as a table: an equal, not a fallback. */
export function MemoryTable({ rows, otherSide, selectedPath, onSelect }: MemoryTableProps) {
  const columns = useMemo(
    () =>
      otherSide ? COLUMNS.map((one) => (one.id === 'host' ? { ...one, title: otherSide } : one)) : COLUMNS,
    [otherSide],
  );
  return (
    <FactTable
      label="Memory map as a table"
      columns={columns}
      rows={rows}
      idOf={(row) => row.id}
      pathOf={(row) => row.path}
      isMuted={(row) => !row.built}
      selectedPath={selectedPath}
      onSelect={onSelect}
    />
  );
}
