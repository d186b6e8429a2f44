import type { MapBox } from '../../geometry/map-figure.ts';
import { MapText } from './MapText.tsx';
import styles from './MemoryMap.module.css';

/** Kinds whose pattern is a fill of `MapDefs`; plain for allocated, a bar at the left for identical. */
const HATCHES: Partial<Readonly<Record<MapBox['kind'], string>>> = {
  reserved: 'reserved',
  passthrough: 'passthrough',
  emulated: 'emulated',
  host: 'host',
  mmio: 'passthrough',
  virtio: 'emulated',
  ecam: 'reserved',
  pci: 'host',
};
/** A bar at the left. */
const BARRED: ReadonlySet<MapBox['kind']> = new Set(['identical', 'more-ram']);
const STACK = 3;

export function MapBoxShape({ box, id }: { readonly box: MapBox; readonly id: string }) {
  const { outline, pieces, presence, kind, letterAt } = box;
  const filled = presence !== 'ghost';
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
  return (
    <>
      {box.fold && <path className={styles.stack} d={outline} transform={`translate(${STACK} ${STACK})`} />}
      <path className={styles.fill} d={outline} />
      {filled && HATCHES[kind] && (
        <path className={styles.hatch} d={outline} fill={`url(#${id}-${HATCHES[kind]})`} />
      )}
      {filled &&
        BARRED.has(kind) &&
        pieces.map(({ x, y, height }) => (
          <rect key={y} className={styles.leftBar} x={x} y={y} width={4} height={height} />
        ))}
      {box.shared.map((part) => (
        <rect key={part.y} className={styles.shared} {...part} fill={`url(#${id}-error)`} />
      ))}
      <path className={styles.outline} d={outline} />
      {box.hostChosenAtBoot &&
        pieces
          .filter((piece) => piece.x + piece.width === right)
          .map(({ y, height }) => (
            <path key={y} className={styles.hostEdge} d={`M${right} ${y + 1}V${y + height - 1}`} />
          ))}
      {letterAt &&
        (box.problem || box.overlaps ? (
          <ProblemMark x={letterAt.x} y={letterAt.y} />
        ) : (
          <text className={styles.letter} x={letterAt.x} y={letterAt.y} textAnchor="middle">
            {box.letter}
          </text>
        ))}
      <MapText label={box.label} />
    </>
  );
}

/** A triangle with an exclamation mark; `x` is its middle, `y` the text's baseline beside it. */
function ProblemMark({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className={styles.mark} transform={`translate(${x} ${y})`}>
      <path className={styles.markPlate} d="M0 -11L7 1H-7Z" />
      <path className={styles.markSign} d="M0 -7V-3.6M0 -1.6V-1.2" />
    </g>
  );
}
