import { Suspense, useCallback } from 'react';
import type { FileView } from '../../state/derive.ts';
import { layoutMemoryMap } from '../../state/figures.ts';
import { type Picture, setLayout, useLayout } from '../../state/layout.ts';
import { MemoryMapPane } from '../memory-map/MemoryMapPane.tsx';
import { lazyPart } from '../parts/lazy-part.ts';
import { Tabs } from '../parts/Tabs.tsx';
import styles from './PicturesPane.module.css';
import { type DrawMap, useMap } from './use-map.ts';

const DevicePicture = lazyPart(async () => (await import('./DevicePicture.tsx')).DevicePicture);
const MapTable = lazyPart(async () => (await import('./MapTable.tsx')).MapTable);

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
  const { plan } = view;
  const draw = useCallback<DrawMap>((options) => plan && layoutMemoryMap(plan, options), [plan]);
  const map = useMap(view, draw);
  const table = (
    <Suspense>
      <MapTable view={view} selectedPath={map.selectedPath} onSelect={map.onSelect} />
    </Suspense>
  );
  return <MemoryMapPane {...map} table={table} />;
}
