import type { Stranger } from '../../state/form-model.ts';
import { FieldFindings } from '../parts/fields/FieldFindings.tsx';
import { FieldMenu } from '../parts/fields/FieldMenu.tsx';
import { useSelected } from '../parts/fields/use-selected.ts';
import styles from './OtherKeys.module.css';

/** Keys and tables of the file that AxVisor does not know: shown and kept as they are. */
export function OtherKeys({ strangers }: { readonly strangers: readonly Stranger[] }) {
  if (strangers.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="form-others">
      <h2 className={styles.title} id="form-others" tabIndex={-1}>
        Other keys
      </h2>
      {strangers.map((stranger) => (
        <OtherKey key={stranger.pathText} stranger={stranger} />
      ))}
    </section>
  );
}

function OtherKey({ stranger }: { readonly stranger: Stranger }) {
  const { path, pathText, literal, findings } = stranger;
  const isSelected = useSelected(path);
  return (
    <div className={styles.row} data-path={pathText} data-selected={isSelected}>
      <code className={styles.key} title={pathText}>
        {pathText}
      </code>
      <code className={styles.literal} title={literal.slice(0, 400)}>
        {literal.slice(0, 200).replace(/\s+/g, ' ')}
      </code>
      <FieldMenu label={pathText} path={path} />
      <div className={styles.below}>
        <FieldFindings id={`${pathText}-findings`} findings={findings} />
      </div>
    </div>
  );
}
