import { useCallback, useMemo } from 'react';
import type { FileView } from '../../state/derive.ts';
import { hostPlanOf, layoutHostMap, layoutHostTable } from '../../state/host-figures.ts';
import { MemoryMapPane } from '../memory-map/MemoryMapPane.tsx';
import { MemoryTable } from '../memory-map/MemoryTable.tsx';
import styles from './PicturesPane.module.css';
import { type DrawMap, useMap } from './use-map.ts';

/** The host of a platform file: physical addresses, and beside them where AxVisor maps them. */
export function HostMapPicture({ view }: { readonly view: FileView }) {
  const { platform, findings } = view;
  const plan = useMemo(() => platform && hostPlanOf(platform), [platform]);
  const draw = useCallback<DrawMap>((options) => plan && layoutHostMap(plan, options), [plan]);
  const map = useMap(view, draw);
  const rows = useMemo(
    () => (plan && map.show === 'table' ? layoutHostTable(plan, findings) : []),
    [plan, findings, map.show],
  );
  const { selectedPath, onSelect } = map;
  const table = (
    <MemoryTable rows={rows} otherSide="Virtual" selectedPath={selectedPath} onSelect={onSelect} />
  );
  return <MemoryMapPane {...map} table={table} empty={<Empty />} />;
}

function Empty() {
  return (
    <p className={styles.empty}>
      Nothing with an address: this file leaves memory and devices to what AxVisor finds at run time. Add{' '}
      <code>phys-memory-base</code> and <code>phys-memory-size</code>, or rows of <code>mmio-regions</code>:
      they appear here at once.
    </p>
  );
}
