import type { RefObject } from 'react';
import { Tooltip } from 'react-aria-components/Tooltip';
import styles from './Tooltip.module.css';

export interface TooltipPanelProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly onClose: () => void;
}

/** What `useTooltip` shows, with react-aria's tooltip. */
export function TooltipPanel({ anchor, text, onClose }: TooltipPanelProps) {
  return (
    <Tooltip
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      offset={6}
      className={styles.tooltip as string}
    >
      {text}
    </Tooltip>
  );
}
