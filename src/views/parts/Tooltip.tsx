import type { ReactElement, ReactNode } from 'react';
import { Tooltip as RacTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: ReactNode;
  /** One react-aria control (Button, ToggleButton …): tooltips come on hover and on keyboard focus. */
  readonly children: ReactElement;
}

export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <RacTooltip offset={6} className={styles.tooltip as string}>
        {text}
      </RacTooltip>
    </TooltipTrigger>
  );
}
