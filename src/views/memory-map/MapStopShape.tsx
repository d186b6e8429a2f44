import type { MouseEvent } from 'react';
import { formatPath } from '../../base/path.ts';
import type { MapFlag, MapOverlap, MapStop, Rect } from '../../geometry/map-figure.ts';
import { MapBoxShape } from './MapBoxShape.tsx';
import { MapText } from './MapText.tsx';
import styles from './MemoryMap.module.css';
import { pathsOf } from './stop-paths.ts';

export interface MapStopShapeProps {
  readonly stop: MapStop;
  /** Prefix of the patterns' ids. */
  readonly id: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onClick: (stop: MapStop, event: MouseEvent) => void;
}

/** One thing of the picture that can be reached and selected: box, flag or overlap. */
export function MapStopShape({ stop, id, active, selected, onClick }: MapStopShapeProps) {
  const path = pathsOf(stop)[0];
  const ring = ringOf(stop);
  return (
    <g
      role="option"
      aria-label={stop.sentence}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      className={styles.stop}
      data-stop={stop.id}
      data-shape={stop.shape}
      {...(path && path.length > 0 ? { 'data-path': formatPath(path) } : {})}
      {...(stop.shape === 'box' ? { 'data-kind': stop.kind } : {})}
      {...(stop.shape === 'overlap' ? {} : { 'data-presence': stop.presence })}
      {...(stop.shape === 'box' && stop.overlaps ? { 'data-overlaps': '' } : {})}
      {...(stop.problem ? { 'data-problem': stop.problem } : {})}
      onClick={(event) => onClick(stop, event)}
    >
      <title>{stop.sentence}</title>
      {stop.shape === 'box' && <MapBoxShape box={stop} id={id} />}
      {stop.shape === 'flag' && <FlagShape flag={stop} />}
      {stop.shape === 'overlap' && <OverlapShape overlap={stop} />}
      <rect className={styles.ring} x={ring.x} y={ring.y} width={ring.width} height={ring.height} rx={4} />
    </g>
  );
}

function ringOf(stop: MapStop): Rect {
  const frame = stop.shape === 'flag' ? stop.label.frame : stop.frame;
  return { x: frame.x - 3, y: frame.y - 3, width: frame.width + 6, height: frame.height + 6 };
}

function FlagShape({ flag }: { readonly flag: MapFlag }) {
  const { x, y } = flag.at;
  return (
    <>
      <MapText label={flag.label} />
      <path className={styles.flag} d={`M${x} ${y}l-8 -5v10z`} />
    </>
  );
}

function OverlapShape({ overlap }: { readonly overlap: MapOverlap }) {
  const { frame } = overlap;
  return (
    <>
      <path
        className={styles.bracket}
        d={`M${frame.x + frame.width} ${frame.y + 1}H${frame.x}V${frame.y + frame.height - 1}H${frame.x + frame.width}`}
      />
      <MapText label={overlap.label} />
    </>
  );
}
