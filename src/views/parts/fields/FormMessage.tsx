import { FileText } from 'lucide-react';
import type { LocatedFinding } from '../../../state/derive.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import styles from './FormMessage.module.css';
import { goToText } from './form-context.ts';

export interface FormMessageProps {
  readonly title: string;
  readonly message: string;
  readonly fileId: string;
  /** Where the way out starts. */
  readonly finding?: LocatedFinding | undefined;
}

/** In place of a form where there is nothing to draw one from. */
export function FormMessage({ title, message, fileId, finding }: FormMessageProps) {
  return (
    <div className={styles.message}>
      <span className={styles.icon}>
        <Icon of={FileText} size={24} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.words}>{message}</p>
      {finding && (
        <Button onPress={() => goToText(fileId, finding.path, finding.span)}>
          Go to line {finding.start.line}
        </Button>
      )}
    </div>
  );
}
