import { useCallback, useMemo, useState } from 'react';
import type { Path } from '../../base/path.ts';
import type { FileView } from '../../state/derive.ts';
import { layoutMemoryMap } from '../../state/figures.ts';
import { useLayout } from '../../state/layout.ts';
import { type Origin, select } from '../../state/studio.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { MemoryMap } from '../memory-map/MemoryMap.tsx';
import styles from './PicturesPane.module.css';
import { useSize } from './use-size.ts';

/** The pictures of one VM: memory map or device layout, each with its table. */
export function PicturesPane({ view }: { readonly view: FileView }) {
  return <MapPicture view={view} />;
}

function MapPicture({ view }: { readonly view: FileView }) {
  const [frame, size] = useSize<HTMLDivElement>();
  const { mapMode: mode, highOnTop } = useLayout();
  const [openFolds, toggleFold] = useFolds();
  const selectedPath = useSelectedPath(view.file.id);
  const onSelect = useSelect(view.file.id, 'map');
  const { plan, findings } = view;
  const figure = useMemo(
    () =>
      plan && size.width > 0
        ? layoutMemoryMap(plan, { mode, highOnTop, openFolds, findings, ...size })
        : undefined,
    [plan, findings, mode, highOnTop, openFolds, size],
  );
  return (
    <div className={styles.frame} ref={frame}>
      {figure && (
        <MemoryMap
          figure={figure}
          selectedPath={selectedPath}
          onSelect={onSelect}
          onToggleFold={toggleFold}
        />
      )}
    </div>
  );
}

function useSelectedPath(fileId: string): Path | undefined {
  return useStudio((state) => (state.selection?.fileId === fileId ? state.selection.path : undefined));
}

function useSelect(fileId: string, origin: Origin) {
  return useCallback(
    (path: Path, options: { readonly focus: boolean }) => select(studio, fileId, path, origin, options),
    [fileId, origin],
  );
}

function useFolds() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => {
    setOpen((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  return [open, toggle] as const;
}
