import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { MapStop } from '../../geometry/map-figure.ts';

/**
 * Which stop the picture's one tab stop is on. It follows the selection that comes from elsewhere,
 * without taking the focus; `moveTo` takes it.
 */
export function useActiveStop(
  svg: RefObject<SVGSVGElement | null>,
  stops: readonly MapStop[],
  selected: ReadonlySet<string>,
) {
  const [wanted, setWanted] = useState<string>();
  const first = selected.values().next().value;
  const known = stops.some((stop) => stop.id === wanted);
  const activeId = known ? wanted : (first ?? stops[0]?.id);

  const find = useCallback(
    (id: string) => svg.current?.querySelector<SVGGElement>(`[data-stop="${CSS.escape(id)}"]`),
    [svg],
  );
  const moveTo = useCallback(
    (id: string | undefined) => {
      if (id === undefined) return;
      setWanted(id);
      find(id)?.focus();
    },
    [find],
  );
  useEffect(() => {
    if (first === undefined) return;
    setWanted((current) => (current !== undefined && selected.has(current) ? current : first));
    find(first)?.scrollIntoView?.({ block: 'nearest' });
  }, [first, selected, find]);
  return { activeId, moveTo };
}
