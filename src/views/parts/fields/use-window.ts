import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { layoutOffsets, layoutWindow, type Window } from './windowing.ts';

const EXTRA_ROWS = 8;
/** Before the first measurement, and in environments without layout. */
const ASSUMED_HEIGHT = 480;

interface Measured {
  readonly top: number;
  readonly height: number;
  /** Lines that a row's cells take: 2 in a narrow pane. */
  readonly lines: number;
}

/**
 * The part of a long list that is on screen. `heightOf`: the height of one item in px when its cells take `lines`
 * lines. `shown`: an item that is scrolled into view whenever it changes; -1 for none.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  heightOf: (item: number, lines: number) => number,
  shown: number,
): Window & { readonly lines: number } {
  const [measured, setMeasured] = useState<Measured>({ top: 0, height: ASSUMED_HEIGHT, lines: 1 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setMeasured((before) => keepSame(before, readMeasures(element)));
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer?.disconnect();
    };
  }, [scroller]);
  const { top, height, lines } = measured;
  const offsets = layoutOffsets(Array.from({ length: count }, (_, i) => heightOf(i, lines)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls, never a new height
  useEffect(() => {
    const element = scroller.current;
    if (!element || shown < 0) return;
    const start = offsets[shown] ?? 0;
    const end = offsets[shown + 1] ?? start;
    if (start < element.scrollTop) element.scrollTop = start;
    else if (end > element.scrollTop + readMeasures(element).height)
      element.scrollTop = end - readMeasures(element).height;
    setMeasured((before) => keepSame(before, readMeasures(element)));
  }, [scroller, shown]);
  return { ...layoutWindow(offsets, top, height, EXTRA_ROWS), lines };
}

function readMeasures(element: HTMLElement): Measured {
  const lines = Number(getComputedStyle(element).getPropertyValue('--lines')) || 1;
  return { top: element.scrollTop, height: element.clientHeight || ASSUMED_HEIGHT, lines };
}

function keepSame(before: Measured, after: Measured): Measured {
  const same = before.top === after.top && before.height === after.height && before.lines === after.lines;
  return same ? before : after;
}
