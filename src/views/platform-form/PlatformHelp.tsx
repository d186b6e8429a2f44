import { ARCHES } from '../../model/release.ts';
import type { PlatformField } from '../../state/platform-field.ts';
import { HelpCard } from '../parts/fields/HelpCard.tsx';
import styles from './PlatformForm.module.css';

const FORMAT_WORDS = {
  seed: 'configs/platforms',
  package: 'axconfig.toml of a package',
  defconfig: 'defconfig',
};

/** What a key of a platform file is, and what the file itself says of it. */
export function PlatformHelp({ field }: { readonly field: PlatformField }) {
  const { spec, label, pathText, type, typeMark, comments } = field;
  const facts: (readonly [string, string])[] = [];
  if (spec?.unit) facts.push(['Unit', spec.unit]);
  facts.push(['Type', describeMark(typeMark?.text ?? spec?.type, typeMark?.isWritten ?? true)]);
  if (spec) {
    facts.push(['Used by', spec.formats.map((format) => FORMAT_WORDS[format]).join(', ')]);
    facts.push(['Architectures', spec.arches.length === ARCHES.length ? 'all' : spec.arches.join(', ')]);
  }
  return (
    <HelpCard
      label={label}
      keyText={pathText}
      help={spec?.help ?? 'AxVisor’s own code does not read this key; it becomes a constant like any other.'}
      type={type}
      facts={facts}
      columns={spec && type.kind === 'rows' ? type.row.columns : []}
    >
      {comments.length > 0 && <p className={styles.said}>{comments.join('\n')}</p>}
    </HelpCard>
  );
}

function describeMark(text: string | undefined, isWritten: boolean): string {
  return isWritten ? (text ?? 'unknown') : `${text}, inferred`;
}
