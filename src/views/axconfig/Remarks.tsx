import { formatPath, type Path } from '../../base/path.ts';
import type { BuildRemark, PlatformBuild } from '../../state/platform-build.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import styles from './AxconfigPane.module.css';

export interface RemarksProps {
  readonly build: PlatformBuild;
  readonly onSelect: (place: { readonly fileId: string; readonly path: Path }, focus: boolean) => void;
}

/** Why nothing is built, or what is wrong with what is built. */
export function Remarks({ build, onSelect }: RemarksProps) {
  const { kind, remarks } = build;
  if (remarks.length === 0) return null;
  const severity = kind === 'refused' ? 'error' : 'warning';
  return (
    <section className={styles.remarks} data-kind={kind} aria-label="What axconfig-gen says">
      {kind === 'refused' && <h2 className={styles.title}>axconfig-gen writes no axconfig.rs</h2>}
      {remarks.map((remark) => (
        <Notice
          key={`${remark.fileId} ${formatPath(remark.path)} ${remark.message}`}
          severity={severity}
          variant="plain"
          actions={<ShowButton {...{ remark, onSelect }} />}
        >
          {remark.message}
        </Notice>
      ))}
    </section>
  );
}

interface ShowButtonProps {
  readonly remark: BuildRemark;
  readonly onSelect: RemarksProps['onSelect'];
}

function ShowButton({ remark: { fileId, path }, onSelect }: ShowButtonProps) {
  if (fileId === undefined || path.length === 0) return null;
  return (
    <Button variant="small" onPress={() => onSelect({ fileId, path }, true)}>
      Show
    </Button>
  );
}
