import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Operation } from '../../../base/operation.ts';
import type { FileView, LocatedFinding } from '../../../state/derive.ts';
import type { EditOutcome } from '../../../state/edit-file.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { FieldFindings } from './FieldFindings.tsx';
import styles from './FormFrame.module.css';
import { FormNav, type NavSection } from './FormNav.tsx';
import { FormContext, type FormContextValue, goToText } from './form-context.ts';
import { findCurrentSection, goToSection } from './scroll-sections.ts';
import { selectFocused } from './select-focused.ts';
import { useFocusSoon } from './use-focus-soon.ts';
import { useFollowSelection } from './use-follow-selection.ts';

export interface FormFrameProps {
  readonly view: FileView;
  readonly sections: readonly NavSection[];
  /** Findings that belong to no field. */
  readonly general: readonly LocatedFinding[];
  /** The same function each time: writes what a control has changed. */
  readonly onEdit: (fileId: string, operations: readonly Operation[]) => EditOutcome;
  readonly children: ReactNode;
}

/** Navigation around sections. While the text is broken they show the last good state and take no edit. */
export function FormFrame({ view, sections, general, onEdit, children }: FormFrameProps) {
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(sections[0]?.id);
  const fileId = view.file.id;
  const { layout } = view;
  const { release, arch } = view.target;
  const focusSoon = useFocusSoon(root);
  useFollowSelection(root, fileId);
  const form = useMemo<FormContextValue>(
    () => ({
      fileId,
      target: { release, arch },
      layout,
      edit: (operations) => onEdit(fileId, operations),
      focusSoon,
    }),
    [fileId, release, arch, layout, onEdit, focusSoon],
  );
  const onScroll = useCallback(() => {
    if (root.current) setCurrent(findCurrentSection(root.current));
  }, []);
  const onGo = (id: string) => {
    if (root.current) goToSection(root.current, id);
    setCurrent(id);
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
        <FormNav sections={sections} current={current} onGo={onGo} />
        {view.stale && (view.file.unread ? <ReadingBar /> : <StaleBar view={view} />)}
        <fieldset className={styles.fields} disabled={view.stale}>
          <legend className={styles.legend}>{view.file.name}</legend>
          {!view.stale && general.length > 0 && (
            <div className={styles.general}>
              <FieldFindings id="form-general" findings={general} />
            </div>
          )}
          {children}
        </fieldset>
      </div>
    </FormContext>
  );
}

function ReadingBar() {
  return (
    <div className={styles.stale}>
      <Notice severity="info" role="status">
        This text is long: it is read when you pause. Until then the form shows it as it was.
      </Notice>
    </div>
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
