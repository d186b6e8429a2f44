import { lazy, Suspense, useMemo } from 'react';
import type { FileView } from '../../state/derive.ts';
import { layoutMemoryMap, layoutMemoryTable } from '../../state/figures.ts';
import { type Picture, setLayout, useLayout } from '../../state/layout.ts';
import { MemoryMapPane } from '../memory-map/MemoryMapPane.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import styles from './PicturesPane.module.css';
import { useFolds, useSelect, useSelectedPath } from './use-picture.ts';
import { useSize } from './use-size.ts';

const DevicePicture = lazy(async () => ({
  default: (await import('./DevicePicture.tsx')).DevicePicture,
}));

/** The pictures of one VM: memory map or device layout, each with its table. */
export function PicturesPane({ view }: { readonly view: FileView }) {
  const picture = useLayout((layout) => layout.picture);
  if (!view.plan)
    return (
      <p className={styles.empty}>
        The guest's memory and devices are drawn here once the text is a VM file.
      </p>
    );
  return (
    <Tabs
      label="Pictures"
      value={picture}
      onChange={(id) => setLayout({ picture: id as Picture })}
      items={[
        { id: 'memory', label: 'Memory map', content: <MapPicture view={view} /> },
        {
          id: 'devices',
          label: 'Devices',
          content: (
            <Suspense>
              <DevicePicture view={view} />
            </Suspense>
          ),
        },
      ]}
    />
  );
}

function MapPicture({ view }: { readonly view: FileView }) {
  const { plan, findings, stale, file } = view;
  const [frameRef, size] = useSize<HTMLDivElement>();
  const { mapMode: mode, highOnTop, mapShow } = useLayout();
  const [openFolds, onToggleFold] = useFolds();
  const figure = useMemo(
    () =>
      plan && size.width > 0
        ? layoutMemoryMap(plan, { mode, highOnTop, openFolds, findings, ...size })
        : undefined,
    [plan, findings, mode, highOnTop, openFolds, size],
  );
  const rows = useMemo(
    () => (plan && mapShow === 'table' ? layoutMemoryTable(plan, findings) : undefined),
    [plan, findings, mapShow],
  );
  return (
    <MemoryMapPane
      figure={figure}
      rows={rows}
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
