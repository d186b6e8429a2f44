import { useMemo } from 'react';
import type { FileView } from '../../state/derive.ts';
import { hostPlanOf, layoutHostMap, layoutHostTable } from '../../state/host-figures.ts';
import { setLayout, useLayout } from '../../state/layout.ts';
import { MemoryMapPane } from '../memory-map/MemoryMapPane.tsx';
import styles from './PicturesPane.module.css';
import { useFolds, useSelect, useSelectedPath } from './use-picture.ts';
import { useSize } from './use-size.ts';

/** The host of a platform file: physical addresses, and beside them where AxVisor maps them. */
export function HostMapPicture({ view }: { readonly view: FileView }) {
  const { platform, findings, stale, file } = view;
  const [frameRef, size] = useSize<HTMLDivElement>();
  const { mapMode: mode, highOnTop, mapShow } = useLayout();
  const [openFolds, onToggleFold] = useFolds();
  const plan = useMemo(() => platform && hostPlanOf(platform), [platform]);
  const figure = useMemo(
    () =>
      plan && size.width > 0
        ? layoutHostMap(plan, { mode, highOnTop, openFolds, findings, ...size })
        : undefined,
    [plan, findings, mode, highOnTop, openFolds, size],
  );
  const rows = useMemo(
    () => (plan && mapShow === 'table' ? layoutHostTable(plan, findings) : undefined),
    [plan, findings, mapShow],
  );
  return (
    <MemoryMapPane
      figure={figure}
      rows={rows}
      otherSide="Virtual"
      empty={<Empty />}
      show={mapShow}
      onShowChange={(show) => setLayout({ mapShow: show })}
      mode={mode}
      onModeChange={(mapMode) => setLayout({ mapMode })}
      highOnTop={highOnTop}
      onHighOnTopChange={(top) => setLayout({ highOnTop: top })}
      stale={stale}
      frameRef={frameRef}
      selectedPath={useSelectedPath(file.id)}
      onSelect={useSelect(file.id, 'map')}
      onToggleFold={onToggleFold}
    />
  );
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
