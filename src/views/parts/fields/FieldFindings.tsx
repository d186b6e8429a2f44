import { useState } from 'react';
import type { Severity } from '../../../base/diagnostic.ts';
import { applyFix } from '../../../state/apply-fix.ts';
import type { LocatedFinding } from '../../../state/derive.ts';
import { studio } from '../../../state/use-studio.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import styles from './FieldFindings.module.css';
import { useForm } from './form-context.ts';

export interface FieldFindingsProps {
  readonly id: string;
  readonly findings: readonly LocatedFinding[];
  /** One line each: in tables whose rows have a fixed height. */
  readonly short?: boolean;
}

/** The findings at one field or row, each with its certain ways out. */
export function FieldFindings({ id, findings, short = false }: FieldFindingsProps) {
  const { fileId } = useForm();
  const [refusal, setRefusal] = useState<string>();
  if (findings.length === 0) return null;
  const onFix = (finding: LocatedFinding, index: number) => {
    const fix = finding.fixes[index];
    const outcome = fix ? applyFix(studio, fileId, fix, 'form') : { ok: true as const };
    setRefusal(outcome.ok ? undefined : outcome.reason);
  };
  return (
    <div id={id} className={styles.findings} data-short={short}>
      {findings.map((finding) => (
        <div key={finding.key} className={styles.finding} title={short ? finding.message : undefined}>
          <Notice
            severity={finding.severity}
            variant="plain"
            actions={finding.fixes.map((fix, i) => (
              <Button key={fix.title} variant="small" onPress={() => onFix(finding, i)}>
                {fix.title}
              </Button>
            ))}
          >
            {finding.message}
          </Notice>
        </div>
      ))}
      {refusal !== undefined && (
        <Notice severity="error" variant="plain" role="alert">
          {refusal}
        </Notice>
      )}
    </div>
  );
}

const RANKS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The worst severity among findings. */
export function worstOf(findings: readonly LocatedFinding[]): Severity | undefined {
  let worst: Severity | undefined;
  for (const { severity } of findings) if (!worst || RANKS[severity] > RANKS[worst]) worst = severity;
  return worst;
}
