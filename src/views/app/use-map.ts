import { useMemo } from 'react';
import type { MemoryMapFigure } from '../../geometry/map-figure.ts';
import type { MemoryMapOptions } from '../../geometry/memory-map.ts';
import type { FileView } from '../../state/derive.ts';
import { setLayout, useLayout } from '../../state/layout.ts';
import type { MemoryMapPaneProps } from '../memory-map/MemoryMapPane.tsx';
import { staleWords } from '../parts/stale-words.ts';
import { useFolds, useSelect, useSelectedPath } from './use-picture.ts';
import { useSize } from './use-size.ts';

/** Draws the figure; the same function as long as what it draws is the same. */
export type DrawMap = (options: MemoryMapOptions) => MemoryMapFigure | undefined;

/** What the pane of a map needs of the page, be it a guest's or the host's. */
export function useMap(view: FileView, draw: DrawMap): Omit<MemoryMapPaneProps, 'table'> {
  const { findings, file } = view;
  const [frameRef, size] = useSize<HTMLDivElement>();
  const { mapMode: mode, highOnTop, mapShow: show } = useLayout();
  const [openFolds, onToggleFold] = useFolds();
  const figure = useMemo(
    () => (size.width > 0 ? draw({ mode, highOnTop, openFolds, findings, ...size }) : undefined),
    [draw, findings, mode, highOnTop, openFolds, size],
  );
  return {
    figure,
    show,
    onShowChange: (mapShow) => setLayout({ mapShow }),
    mode,
    onModeChange: (mapMode) => setLayout({ mapMode }),
    highOnTop,
    onHighOnTopChange: (top) => setLayout({ highOnTop: top }),
    stale: staleWords(view),
    frameRef,
    selectedPath: useSelectedPath(file.id),
    onSelect: useSelect(file.id, 'map'),
    onToggleFold,
  };
}
