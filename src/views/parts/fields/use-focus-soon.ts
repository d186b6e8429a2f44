import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { findByPath, findFocusable } from './find-control.ts';
import { focusControl } from './on-table-keys.ts';

const FRAMES = 6;

/**
 * Gives a function that moves the focus to the control of a path once it is drawn: a row that was just added, or one
 * of a long list that is being scrolled to. The first of the paths that is drawn counts; after a few frames it gives up.
 */
export function useFocusSoon(root: RefObject<HTMLElement | null>): (...pathTexts: readonly string[]) => void {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback(
    (...pathTexts) => {
      const attempt = (left: number) => {
        const found = root.current && findFirst(root.current, pathTexts);
        const control = found && findFocusable(found);
        if (control) focusControl(control);
        else if (left > 0) frame.current = requestAnimationFrame(() => attempt(left - 1));
      };
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => attempt(FRAMES));
    },
    [root],
  );
}

function findFirst(root: HTMLElement, pathTexts: readonly string[]): HTMLElement | undefined {
  for (const pathText of pathTexts) {
    const found = findByPath(root, pathText);
    if (found) return found;
  }
  return undefined;
}
