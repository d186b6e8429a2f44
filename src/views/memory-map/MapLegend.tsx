import type { MemoryMapFigure } from '../../geometry/map-figure.ts';
import { type HostKindName, KindMark, type KindName } from '../parts/KindMark.tsx';
import styles from './MemoryMapPane.module.css';

const WORDS: Readonly<Record<KindName | HostKindName, string>> = {
  allocated: 'Allocated',
  identical: 'Identical',
  reserved: 'Reserved',
  passthrough: 'Passthrough',
  emulated: 'Emulated',
  host: 'AxVisor',
  ram: 'RAM',
  'more-ram': 'RAM for guests',
  mmio: 'Device memory (MMIO)',
  virtio: 'Virtio slot',
  ecam: 'PCI configuration space',
  pci: 'PCI window',
  image: 'Load address',
};
const ORDER = Object.keys(WORDS) as readonly (KindName | HostKindName)[];

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
          <KindMark kind={kind} text={(kind === 'image' && figure.flagWord) || WORDS[kind]} />
        </li>
      ))}
    </ul>
  );
}
