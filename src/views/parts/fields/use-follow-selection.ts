import { type RefObject, useEffect } from 'react';
import type { Selection } from '../../../state/studio.ts';
import { useStudio } from '../../../state/use-studio.ts';
import { findDrawn, findFocusable } from './find-control.ts';
import { focusControl } from './on-table-keys.ts';

/** The last selection that moved the focus here; a form that is mounted again does not take it twice. */
let focusedSerial = 0;

/**
 * Brings what another pane selects into view, without taking the focus unless the selection asks for it.
 * Of a jump from the problems the text pane takes the focus where it is on screen.
 */
export function useFollowSelection(root: RefObject<HTMLElement | null>, fileId: string): void {
  const selection = useStudio((state) =>
    state.selection?.fileId === fileId && state.selection.origin !== 'form' ? state.selection : undefined,
  );
  useEffect(() => {
    if (!selection || !root.current) return;
    const element = root.current;
    let frames = 2;
    // A long list scrolls to the row first, so the row may be drawn a frame later.
    const show = () => {
      const found = findDrawn(element, selection.path);
      if (!found) return;
      found.scrollIntoView({ block: 'nearest' });
      if (!selection.focus || selection.serial <= focusedSerial) return;
      focusedSerial = selection.serial;
      if (mayTakeFocus(element, selection)) focusControl(findFocusable(found));
    };
    let frame = requestAnimationFrame(function step() {
      frames--;
      if (frames > 0) frame = requestAnimationFrame(step);
      else show();
    });
    return () => cancelAnimationFrame(frame);
  }, [selection, root]);
}

function mayTakeFocus(root: HTMLElement, { origin }: Selection): boolean {
  if (origin !== 'problems') return true;
  const { activeElement } = document;
  return (
    !activeElement ||
    activeElement === document.body ||
    root.contains(activeElement) ||
    activeElement.closest('section[aria-label="Problems"]') !== null
  );
}
