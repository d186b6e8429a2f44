import { useMemo } from 'react';
import type { FileView } from '../../state/derive.ts';
import { layoutMemoryTable } from '../../state/table-figures.ts';
import { MemoryTable, type MemoryTableProps } from '../memory-map/MemoryTable.tsx';

export interface MapTableProps extends Pick<MemoryTableProps, 'selectedPath' | 'onSelect'> {
  readonly view: FileView;
}

/** The memory map of one VM as a table, loaded when it is first shown. */
export function MapTable({ view, selectedPath, onSelect }: MapTableProps) {
  const { plan, findings } = view;
  const rows = useMemo(() => (plan ? layoutMemoryTable(plan, findings) : []), [plan, findings]);
  return <MemoryTable rows={rows} selectedPath={selectedPath} onSelect={onSelect} />;
}
