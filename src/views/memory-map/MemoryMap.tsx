import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef } from 'react';
import type { Path } from '../../base/path.ts';
import type { MapGap, MapLane, MapStop, MemoryMapFigure } from '../../geometry/map-figure.ts';
import { MapDefs } from './MapDefs.tsx';
import { MapStopShape } from './MapStopShape.tsx';
import styles from './MemoryMap.module.css';
import { findAction } from './map-keys.ts';
import { isStopSelected, pathsOf } from './stop-paths.ts';
import { useActiveStop } from './use-active-stop.ts';

export interface MemoryMapProps {
  readonly figure: MemoryMapFigure;
  readonly selectedPath: Path | undefined;
  /** `focus`: also go there (Enter, Alt+click). */
  readonly onSelect: (path: Path, options: { readonly focus: boolean }) => void;
  /** Opens a fold, or folds it again. */
  readonly onToggleFold: (id: string) => void;
}

/** The memory map: one tab stop, arrows inside. All places and texts come with the figure. */
export function MemoryMap({ figure, selectedPath, onSelect, onToggleFold }: MemoryMapProps) {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const selected = useMemo(() => findSelected(figure.stops, selectedPath), [figure, selectedPath]);
  const { activeId, moveTo } = useActiveStop(svg, figure.stops, selected);

  const choose = (stop: MapStop, focus: boolean) => {
    if (stop.shape === 'box' && stop.fold?.openable) return onToggleFold(stop.id);
    const path = pathsOf(stop)[0];
    if (path && path.length > 0) onSelect(path, { focus });
  };
  const onClick = (stop: MapStop, event: MouseEvent) => {
    moveTo(stop.id);
    choose(stop, event.altKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    // A screen reader moves the focus by itself: what has it counts, not what the arrows reached last.
    const focused = (event.target as Element).closest('[data-stop]')?.getAttribute('data-stop');
    const at = figure.stops.findIndex((stop) => stop.id === (focused ?? activeId));
    const stop = figure.stops[at];
    const action = findAction(event.key, figure.stops, at);
    if (!action || !stop) return;
    event.preventDefault();
    switch (action.kind) {
      case 'move':
        return moveTo(figure.stops[action.to]?.id);
      case 'open':
        return choose(stop, true);
      case 'close-fold': {
        const fold = stop.shape === 'box' ? stop.openFolds.at(-1) : undefined;
        return fold === undefined ? undefined : onToggleFold(fold);
      }
      case 'leave':
        return (document.activeElement as SVGElement | null)?.blur();
    }
  };

  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the listbox inside has the name; a title here would hover everywhere
    <svg
      ref={svg}
      className={styles.map}
      width={figure.width}
      height={figure.height}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
    >
      <MapDefs id={id} ink={styles.ink as string} error={styles.errorInk as string} />
      {figure.lanes.map((lane) => (
        <LaneGround key={lane.id} lane={lane} />
      ))}
      {figure.ribbons?.map(({ id: ribbon, kind, frame }) => (
        <rect key={ribbon} className={styles.ribbon} data-kind={kind} {...frame} />
      ))}
      <g role="listbox" aria-label={figure.summary} aria-orientation="vertical" onKeyDown={onKeyDown}>
        {figure.stops.map((stop) => (
          <MapStopShape
            key={stop.id}
            stop={stop}
            id={id}
            active={stop.id === activeId}
            selected={selected.has(stop.id)}
            onClick={onClick}
          />
        ))}
      </g>
      {figure.lanes
        .flatMap(({ openFolds }) => openFolds)
        .map((fold) => (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button
          <g
            key={fold.id}
            role="button"
            tabIndex={-1}
            aria-label={fold.name}
            className={styles.openFold}
            onClick={() => onToggleFold(fold.id)}
          >
            <title>{fold.name}</title>
            <rect {...fold.frame} className={styles.foldHit} />
            <path
              d={`M${fold.frame.x + 7} ${fold.frame.y + 1}H${fold.frame.x + 3}V${fold.frame.y + fold.frame.height - 1}h4`}
            />
            <rect
              className={styles.foldKnob}
              x={fold.frame.x - 2}
              y={fold.frame.y - 4}
              width={10}
              height={10}
              rx={2}
            />
            <path d={`M${fold.frame.x} ${fold.frame.y + 1}h6`} />
          </g>
        ))}
    </svg>
  );
}

function findSelected(stops: readonly MapStop[], path: Path | undefined): ReadonlySet<string> {
  return new Set(stops.filter((stop) => isStopSelected(stop, path)).map((stop) => stop.id));
}

/** What cannot be selected: caption, the bar's ground, gaps. */
function LaneGround({ lane }: { readonly lane: MapLane }) {
  return (
    <g data-lane={lane.id}>
      <text className={styles.caption} x={lane.captionAt.x} y={lane.captionAt.y}>
        {lane.caption}
      </text>
      {lane.gaps.map((gap) => (
        <Gap key={gap.title} gap={gap} />
      ))}
    </g>
  );
}

function Gap({ gap }: { readonly gap: MapGap }) {
  const { x, y, width, height } = gap.frame;
  const middle = y + height / 2;
  return (
    <g className={styles.gap}>
      <title>{gap.title}</title>
      <rect x={x} y={y} width={width} height={height} />
      {gap.text !== '' &&
        [x, x + width].map((edge) => (
          <path key={edge} d={`M${edge} ${y}V${middle - 6}l-4 3l8 6l-4 3V${y + height}`} />
        ))}
      <text x={gap.textAt.x} y={gap.textAt.y} textAnchor="middle">
        {gap.text}
      </text>
    </g>
  );
}
