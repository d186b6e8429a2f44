import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Of `FactTable.module.css`. */
export const ROW_HEIGHT = 28;
const ALL = 200;
const SPARE = 12;

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly scrollTo: (row: number) => void;
}

/**
 * Which rows of a scrolled list stand on the page: all of a short one, what is seen and a few more of a long one.
 * `height`: of each row, in px.
 */
export function useRowWindow(
  frame: RefObject<HTMLElement | null>,
  count: number,
  height = ROW_HEIGHT,
): RowWindow {
  const [range, setRange] = useState<readonly [number, number]>([0, ALL]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || count <= ALL) return;
    const measure = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / height) - SPARE);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / height) + SPARE;
      setRange((now) => (now[0] === first && now[1] === last ? now : [first, last]));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      element.removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [frame, count, height]);

  const scrollTo = useCallback(
    (row: number) => {
      const element = frame.current;
      if (!element) return;
      const top = row * height;
      // The header row stays in sight above the rows.
      const bottom = element.scrollTop + element.clientHeight - 2 * height;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top > bottom) element.scrollTop = top - element.clientHeight + 2 * height;
    },
    [frame, height],
  );
  if (count <= ALL) return { first: 0, last: count, scrollTo };
  return { first: Math.min(range[0], count), last: Math.min(range[1], count), scrollTo };
}
