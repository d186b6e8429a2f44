import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { SourceFile } from '../../state/source-file.ts';
import { activateFile, closeFile, isUnsaved } from '../../state/tabs.ts';
import { studio, useFileView, useStudio } from '../../state/use-studio.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { SeverityIcon } from '../parts/SeverityIcon.tsx';
import styles from './FileTabs.module.css';

/** The open files. A dot says not exported; a count says how many errors, else warnings. */
export function FileTabs() {
  const files = useStudio((state) => state.workspace.files);
  if (files.length === 0) return null;
  return (
    <nav className={styles.tabs} aria-label="Open files">
      <ul>
        {files.map((file) => (
          <FileTab key={file.id} file={file} />
        ))}
      </ul>
    </nav>
  );
}

function FileTab({ file }: { readonly file: SourceFile }) {
  const active = useStudio((state) => state.activeId === file.id);
  const unsaved = useStudio((state) => isUnsaved(state, file));
  const tab = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) tab.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [active]);
  const findings = useFileView(file.id)?.findings ?? [];
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  const count = errors || warnings;
  const noun = `${errors ? 'error' : 'warning'}${count === 1 ? '' : 's'}`;
  const states = [unsaved && 'not exported', count > 0 && `${count} ${noun}`];
  return (
    <li className={styles.tab} data-active={active} data-file={file.name} ref={tab}>
      <button
        type="button"
        aria-current={active ? 'page' : undefined}
        aria-label={[file.name, ...states].filter(Boolean).join(', ')}
        title={file.name}
        onClick={() => activateFile(studio, file.id)}
      >
        {unsaved && <span className={styles.dot} />}
        <span className={styles.name}>{file.name}</span>
        {count > 0 && (
          <span className={styles.count} data-severity={errors ? 'error' : 'warning'}>
            <SeverityIcon severity={errors ? 'error' : 'warning'} size={14} label="" />
            {count}
          </span>
        )}
      </button>
      <IconButton
        icon={X}
        size="small"
        label={`Close ${file.name}`}
        onPress={() => closeFile(studio, file.id)}
      />
    </li>
  );
}
