import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { applyFix } from '../../state/apply-fix.ts';
import type { FileView, LocatedFinding } from '../../state/derive.ts';
import { exportFile } from '../../state/download.ts';
import { checkExport } from '../../state/export.ts';
import { notify, select } from '../../state/studio.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SeverityIcon } from '../parts/SeverityIcon.tsx';
import styles from './ExportDialog.module.css';

export interface ExportDialogProps {
  readonly view: FileView;
  readonly onClose: () => void;
}

/** What will be downloaded, and what stands against it: errors refuse, warnings are looked at. */
export function ExportDialog({ view, onClose }: ExportDialogProps) {
  const loaded = useStudio((state) => state.checks !== undefined);
  const check = useMemo(() => checkExport(view, loaded), [view, loaded]);
  const { name, id } = view.file;
  const unwritten = Object.keys(useStudio((state) => state.typing[id]) ?? {});
  const findings = check.ok ? check.warnings : check.errors;
  const onDownload = () => {
    exportFile(studio, id);
    onClose();
  };
  return (
    <Dialog
      title={check.ok ? `Export ${name}` : `${name} cannot be exported yet`}
      isOpen
      onOpenChange={onClose}
      width={findings.length > 0 ? 'wide' : 'default'}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {check.ok && (
            <Button variant="primary" icon={Download} autoFocus onPress={onDownload}>
              Download {name}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.lead}>
        {check.ok ? describeGood(view, findings.length, check.judged) : check.reason}
      </p>
      {unwritten.length > 0 && (
        <p className={styles.lead}>
          Not in the file yet: what stands in {unwritten.join(', ')}. Press Enter in the field to write it.
        </p>
      )}
      {findings.length > 0 && (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <FindingRow key={finding.key} finding={finding} onClose={onClose} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function describeGood(view: FileView, warnings: number, judged: boolean): string {
  const { release, arch } = view.target;
  const judge = view.kind === 'platform' ? 'axconfig-gen' : `AxVisor ${release} on ${arch}`;
  const bytes = new TextEncoder().encode(view.file.source.text).length;
  const verdict = judged
    ? `${judge} takes it.`
    : `Not all checks finished, so nobody knows whether ${judge} takes it.`;
  const checked = `${bytes.toLocaleString('en')} bytes, exactly the text in the pane. Read back and compared with what is shown. ${verdict}`;
  if (warnings === 0) return checked;
  return `${checked} Look at ${warnings === 1 ? 'this warning' : `these ${warnings} warnings`} first.`;
}

interface FindingRowProps {
  readonly finding: LocatedFinding;
  readonly onClose: () => void;
}

function FindingRow({ finding, onClose }: FindingRowProps) {
  const onGo = () => {
    onClose();
    select(studio, finding.fileId, finding.path, 'problems', { focus: true, span: finding.span });
  };
  const onFix = (fix: LocatedFinding['fixes'][number]) => {
    const outcome = applyFix(studio, finding.fileId, fix, 'problems');
    if (!outcome.ok) notify(studio, 'error', outcome.reason);
  };
  return (
    <li>
      <SeverityIcon severity={finding.severity} />
      <span className={styles.message}>{finding.message}</span>
      {finding.fixes.map((fix) => (
        <Button key={fix.title} onPress={() => onFix(fix)}>
          {fix.title}
        </Button>
      ))}
      <Button variant="quiet" onPress={onGo}>
        Line {finding.start.line}
      </Button>
    </li>
  );
}
