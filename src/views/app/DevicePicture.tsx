import { useMemo } from 'react';
import type { FileView } from '../../state/derive.ts';
import { layoutDevices } from '../../state/device-figures.ts';
import { setLayout, useLayout } from '../../state/layout.ts';
import { DevicePane } from '../devices/DevicePane.tsx';
import { staleWords } from '../parts/stale-words.ts';
import { useSelect, useSelectedPath } from './use-picture.ts';

/** The device layout of one VM, loaded when its tab is first shown. */
export function DevicePicture({ view }: { readonly view: FileView }) {
  const { plan, findings, file } = view;
  const show = useLayout((layout) => layout.devicesShow);
  const selectedPath = useSelectedPath(file.id);
  const onSelect = useSelect(file.id, 'devices');
  const figure = useMemo(() => plan && layoutDevices(plan, findings), [plan, findings]);
  if (!figure) return null;
  return (
    <DevicePane
      figure={figure}
      show={show}
      onShowChange={(devicesShow) => setLayout({ devicesShow })}
      stale={staleWords(view)}
      selectedPath={selectedPath}
      onSelect={onSelect}
    />
  );
}
