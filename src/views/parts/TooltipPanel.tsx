import { type RefObject, useMemo } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip';
import styles from './Tooltip.module.css';

export interface TooltipPanelProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly onClose: () => void;
}

/** What `Tooltip` shows, with react-aria's tooltip, which reads its state from a context even where it has no trigger. */
export function TooltipPanel({ anchor, text, onClose }: TooltipPanelProps) {
  const state = useMemo(
    () => ({ isOpen: true, shouldSkipAnimation: true, open: () => undefined, close: onClose }),
    [onClose],
  );
  return (
    <TooltipTriggerStateContext.Provider value={state}>
      <Tooltip triggerRef={anchor} offset={6} className={styles.tooltip as string}>
        {text}
      </Tooltip>
    </TooltipTriggerStateContext.Provider>
  );
}
