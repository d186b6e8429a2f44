import type { MemoryMapFigure } from '../../geometry/map-figure.ts';
import { KindMark, type KindName } from '../parts/KindMark.tsx';
import styles from './MemoryMapPane.module.css';

const WORDS: Readonly<Record<KindName, string>> = {
  allocated: 'Allocated',
  identical: 'Identical',
  reserved: 'Reserved',
  passthrough: 'Passthrough',
  emulated: 'Emulated',
  host: 'AxVisor',
  image: 'Load address',
};
const ORDER = Object.keys(WORDS) as readonly KindName[];

/** Only the kinds that the picture shows. */
export function MapLegend({ figure }: { readonly figure: MemoryMapFigure }) {
  const shown = new Set<string>(figure.stops.map((stop) => (stop.shape === 'box' ? stop.kind : stop.shape)));
  if (shown.has('flag')) shown.add('image');
  const kinds = ORDER.filter((kind) => shown.has(kind));
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label="Legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} text={WORDS[kind]} />
        </li>
      ))}
    </ul>
  );
}
