import { type RefObject, Suspense, useEffect, useState } from 'react';
import { lazyOverlay } from './lazy-part.ts';

const Panel = lazyOverlay('TooltipPanel');

const DELAY_MS = 500;

export interface TooltipProps {
  /** The control that it explains, by hover and by keyboard focus. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly text: string;
}

/** A tooltip that is loaded and mounted only while it shows; Esc, leaving and pressing hide it. */
export function Tooltip({ anchor, text }: TooltipProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const element = anchor.current;
    return element ? watch(element, setOpen) : undefined;
  }, [anchor]);
  if (!isOpen) return null;
  return (
    <Suspense>
      <Panel anchor={anchor} text={text} onClose={() => setOpen(false)} />
    </Suspense>
  );
}

function watch(element: HTMLElement, setOpen: (isOpen: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    timer = setTimeout(() => setOpen(true), DELAY_MS);
  };
  const hide = () => {
    clearTimeout(timer);
    setOpen(false);
  };
  const onFocus = () => element.matches(':focus-visible') && show();
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && hide();
  const events = [
    ['pointerenter', show],
    ['focus', onFocus],
    ['pointerleave', hide],
    ['pointerdown', hide],
    ['blur', hide],
    ['keydown', onKeyDown],
  ] as const;
  for (const [name, listener] of events) element.addEventListener(name, listener as EventListener);
  return () => {
    hide();
    for (const [name, listener] of events) element.removeEventListener(name, listener as EventListener);
  };
}
