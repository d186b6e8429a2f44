import styles from './KindBadge.module.css';
import { type AddressKind, KIND_LETTERS, KIND_NAMES } from './kinds.ts';

/** The letter of an address kind on its colour. */
export function KindBadge({ kind }: { readonly kind: AddressKind | undefined }) {
  return (
    <span
      className={styles.badge}
      data-kind={kind ?? 'none'}
      title={kind ? KIND_NAMES[kind] : 'Unknown mapping'}
    >
      <span aria-hidden="true">{kind ? KIND_LETTERS[kind] : '?'}</span>
    </span>
  );
}
