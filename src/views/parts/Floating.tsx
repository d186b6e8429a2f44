import { type ReactNode, type RefObject, Suspense } from 'react';
import { lazyOverlay } from './lazy-part.ts';

const Panel = lazyOverlay('FloatingPanel');

export interface FloatingProps {
  /** The element that it floats beside; render this component only while it is open. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** The accessible name. */
  readonly label: string;
  readonly onClose: () => void;
  /** `list`: no padding of its own. */
  readonly variant?: 'words' | 'list';
  readonly children: ReactNode;
}

/** A popover that is loaded and mounted only when it is open, so that hundreds of closed ones cost nothing. */
export function Floating(props: FloatingProps) {
  return (
    <Suspense>
      <Panel {...props} />
    </Suspense>
  );
}
