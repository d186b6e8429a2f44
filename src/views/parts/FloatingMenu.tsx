import type { LucideIcon } from 'lucide-react';
import { type RefObject, Suspense } from 'react';
import { lazyOverlay } from './lazy-part.ts';

const Panel = lazyOverlay('MenuPanel');

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** A second, quieter line. */
  readonly description?: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface FloatingMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  /** `'separator'` draws a line between groups. */
  readonly items: readonly (MenuAction | 'separator')[];
  readonly onClose: () => void;
  readonly placement?: 'bottom start' | 'bottom end';
}

/** A menu of actions that is loaded and mounted only when it is open. */
export function FloatingMenu(props: FloatingMenuProps) {
  return (
    <Suspense>
      <Panel {...props} />
    </Suspense>
  );
}
