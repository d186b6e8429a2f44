import {
  ARCHES,
  type Arch,
  RELEASE_NAMES,
  RELEASE_TITLES,
  RELEASES,
  type Release,
} from '../../model/release.ts';
import type { FileView } from '../../state/derive.ts';
import { chooseTarget } from '../../state/studio.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { Select } from '../parts/Select.tsx';
import styles from './TargetSelects.module.css';

const GUESS = 'guess';

/** The release and the architecture the file is read for: guessed from the file until they are set. */
export function TargetSelects({ view }: { readonly view: FileView }) {
  const { file, target, guess } = view;
  const choice = useStudio((state) => state.choices[file.id]);
  const release = guess?.release ?? target.release;
  const arch = guess?.arch ?? target.arch;
  return (
    <div className={styles.selects}>
      <Select
        label="AxVisor release"
        value={choice?.release ?? GUESS}
        onChange={(id) =>
          chooseTarget(studio, file.id, { release: id === GUESS ? undefined : (id as Release) })
        }
        options={[
          {
            id: GUESS,
            label: RELEASE_NAMES[release],
            detail: 'guessed',
            description: describeMarks(guess?.releaseMarks),
          },
          ...RELEASES.map((id) => ({ id, label: RELEASE_NAMES[id], description: RELEASE_TITLES[id] })),
        ]}
      />
      <Select
        label="Architecture"
        value={choice?.arch ?? GUESS}
        onChange={(id) => chooseTarget(studio, file.id, { arch: id === GUESS ? undefined : (id as Arch) })}
        options={[
          { id: GUESS, label: arch, detail: 'guessed', description: describeMarks(guess?.archMarks) },
          ...ARCHES.map((id) => ({ id, label: id })),
        ]}
      />
    </div>
  );
}

function describeMarks(marks: readonly string[] | undefined): string {
  return marks && marks.length > 0 ? marks.join(' ') : 'Nothing in the file marks it.';
}
