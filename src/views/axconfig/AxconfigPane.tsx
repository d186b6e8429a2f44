import { useCallback, useMemo } from 'react';
import { type FileView, viewsOf } from '../../state/derive.ts';
import { type BuiltConstant, buildPlatform, findBuildPartners } from '../../state/platform-build.ts';
import { parseOverrides, useBuildChoice } from '../../state/platform-build-choice.ts';
import { select } from '../../state/studio.ts';
import { activateFile } from '../../state/tabs.ts';
import { studio, useFileView, useStudio } from '../../state/use-studio.ts';
import styles from './AxconfigPane.module.css';
import { BuildBar } from './BuildBar.tsx';
import { Remarks } from './Remarks.tsx';
import { RustText } from './RustText.tsx';

/** The axconfig.rs that axconfig-gen makes of a platform file, read-only; its constants and the form's fields are one selection. */
export function AxconfigPane({ fileId }: { readonly fileId: string }) {
  const view = useFileView(fileId);
  if (!view) return null;
  if (!view.platform)
    return (
      <p className={styles.empty}>
        {view.doc && view.kind === 'platform'
          ? 'Reading the platform file…'
          : 'axconfig.rs is shown here once the text is a platform file.'}
      </p>
    );
  return <Build key={fileId} view={view} />;
}

function Build({ view }: { readonly view: FileView }) {
  const fileId = view.file.id;
  const views = useStudio(viewsOf);
  const choice = useBuildChoice(fileId);
  const partners = findBuildPartners(view, views.values());
  const partner = partners.find((other) => other.file.id === choice.partnerId);
  const overrides = useMemo(() => parseOverrides(choice.overrides), [choice.overrides]);
  const build = useMemo(
    () => buildPlatform(partner ? [view, partner] : [view], overrides),
    [view, partner, overrides],
  );
  const selection = useStudio((state) => state.selection);
  const onSelect = useCallback((constant: Pick<BuiltConstant, 'fileId' | 'path'>, focus: boolean) => {
    if (focus) activateFile(studio, constant.fileId);
    select(studio, constant.fileId, constant.path, 'axconfig', { focus });
  }, []);
  const isStale = view.stale || partner?.stale;
  return (
    <div className={styles.pane} data-file={view.file.name} data-stale={isStale ? '' : undefined}>
      <BuildBar fileId={fileId} partners={partners} choice={choice} build={build} />
      {isStale && (
        <p className={styles.stale}>Built from the last good text: the present one does not parse.</p>
      )}
      <Remarks build={build} onSelect={onSelect} />
      {build.kind === 'built' && (
        <RustText text={build.rust} constants={build.constants} selection={selection} onSelect={onSelect} />
      )}
    </div>
  );
}
