import { CircleHelp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Floating } from '../Floating.tsx';
import { Icon } from '../Icon.tsx';
import styles from './HelpButton.module.css';

export interface HelpButtonProps {
  readonly label: string;
  /** The help in short, for the pointer. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A small `?` with everything that is known of a key. */
export function HelpButton({ label, title, children }: HelpButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={styles.button}
        aria-label={`Help: ${label}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={title}
        onClick={() => setOpen(true)}
      >
        <Icon of={CircleHelp} size={14} />
      </button>
      {isOpen && (
        <Floating anchor={anchor} label={`Help: ${label}`} onClose={() => setOpen(false)}>
          {children}
        </Floating>
      )}
    </>
  );
}
