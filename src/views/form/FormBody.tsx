import { useCallback, useMemo, useRef, useState } from 'react';
import type { FormGroup } from '../../model/key-types.ts';
import type { FileView } from '../../state/derive.ts';
import type { FormModel } from '../../state/form-model.ts';
import { Button } from '../parts/Button.tsx';
import { FieldFindings } from '../parts/fields/FieldFindings.tsx';
import { FormNav } from '../parts/fields/FormNav.tsx';
import { applyFromForm, FormContext, type FormContextValue, goToText } from '../parts/fields/form-context.ts';
import { findCurrentGroup, goToGroup } from '../parts/fields/scroll-sections.ts';
import { selectFocused } from '../parts/fields/select-focused.ts';
import { useFocusSoon } from '../parts/fields/use-focus-soon.ts';
import { useFollowSelection } from '../parts/fields/use-follow-selection.ts';
import { Notice } from '../parts/Notice.tsx';
import styles from './FormBody.module.css';
import { FormSection } from './FormSection.tsx';
import { OtherKeys } from './OtherKeys.tsx';

export interface FormBodyProps {
  readonly view: FileView;
  readonly model: FormModel;
}

/** Navigation and sections. While the text is broken it shows the last good state and takes no edit. */
export function FormBody({ view, model }: FormBodyProps) {
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<FormGroup>('base');
  const fileId = view.file.id;
  const { release, arch } = view.target;
  const focusSoon = useFocusSoon(root);
  useFollowSelection(root, fileId);
  const form = useMemo<FormContextValue>(
    () => ({
      fileId,
      target: { release, arch },
      edit: (operations) => applyFromForm(fileId, operations),
      focusSoon,
    }),
    [fileId, release, arch, focusSoon],
  );
  const onScroll = useCallback(() => {
    if (root.current) setCurrent(findCurrentGroup(root.current));
  }, []);
  const onGo = (group: FormGroup) => {
    if (root.current) goToGroup(root.current, group);
    setCurrent(group);
  };
  return (
    <FormContext value={form}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: focus is only watched, to share the selection */}
      <div
        className={styles.root}
        ref={root}
        data-file={view.file.name}
        data-stale={view.stale}
        onScroll={onScroll}
        onFocus={(event) => selectFocused(event.target, fileId)}
      >
        <FormNav groups={model.groups} current={current} onGo={onGo} />
        {view.stale && <StaleBar view={view} />}
        <fieldset className={styles.fields} disabled={view.stale}>
          <legend className={styles.legend}>{view.file.name}</legend>
          {!view.stale && model.general.length > 0 && (
            <div className={styles.general}>
              <FieldFindings id="form-general" findings={model.general} />
            </div>
          )}
          {model.groups.map((group) => (
            <FormSection key={group.group} group={group} />
          ))}
          <OtherKeys strangers={model.strangers} />
        </fieldset>
      </div>
    </FormContext>
  );
}

function StaleBar({ view }: { readonly view: FileView }) {
  const [finding] = view.findings;
  return (
    <div className={styles.stale}>
      <Notice
        severity="error"
        role="status"
        actions={
          finding && (
            <Button variant="small" onPress={() => goToText(view.file.id, finding.path, finding.span)}>
              Go to line {finding.start.line}
            </Button>
          )
        }
      >
        {finding ? `Line ${finding.start.line}: ${finding.message}` : 'The text is not TOML.'} The form shows
        the last good text and takes no edit.
      </Notice>
    </div>
  );
}
