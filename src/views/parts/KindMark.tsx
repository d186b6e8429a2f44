import styles from './KindMark.module.css';
import { SeverityIcon, type SeverityName } from './SeverityIcon.tsx';

/** The kinds of the pictures' legend. */
export type KindName = 'allocated' | 'identical' | 'reserved' | 'passthrough' | 'emulated' | 'host' | 'image';

/** Of the host's own map. */
export type HostKindName = 'ram' | 'more-ram' | 'mmio' | 'virtio' | 'ecam' | 'pci';

const LETTERS: Readonly<Record<KindName | HostKindName, string>> = {
  allocated: 'A',
  identical: 'I',
  reserved: 'R',
  passthrough: 'P',
  emulated: 'E',
  host: 'H',
  ram: 'R',
  'more-ram': 'G',
  mmio: 'D',
  virtio: 'V',
  ecam: 'C',
  pci: 'P',
  image: '▸',
};

export interface KindMarkProps {
  readonly kind: KindName | HostKindName;
  /** Beside the swatch; without it the letter stands alone where the word is near. */
  readonly text?: string;
  readonly problem?: SeverityName | undefined;
}

/** A kind of address as the pictures show it: its colour, its letter and its word. */
export function KindMark({ kind, text, problem }: KindMarkProps) {
  return (
    <span className={styles.mark}>
      <span className={styles.swatch} data-kind={kind} aria-hidden="true">
        {LETTERS[kind]}
      </span>
      {text}
      {problem && <SeverityIcon severity={problem} size={14} />}
    </span>
  );
}
