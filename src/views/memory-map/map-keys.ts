import type { MapStop } from '../../geometry/map-figure.ts';

/** What a key does in the picture; undefined: not ours. */
export type MapAction =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'close-fold' }
  | { readonly kind: 'leave' };

/** ↑↓ Home End move, Enter opens, ← folds again, Esc leaves, `!` goes to the next problem (design/pictures.md, keyboard). */
export function findAction(key: string, stops: readonly MapStop[], at: number): MapAction | undefined {
  const last = stops.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'move', to: Math.min(last, at + 1) };
    case 'ArrowUp':
      return { kind: 'move', to: Math.max(0, at - 1) };
    case 'Home':
      return { kind: 'move', to: 0 };
    case 'End':
      return { kind: 'move', to: last };
    case '!':
      return findProblem(stops, at);
    case 'Enter':
      return { kind: 'open' };
    case 'ArrowLeft':
    case 'Backspace':
      return { kind: 'close-fold' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return undefined;
  }
}

function findProblem(stops: readonly MapStop[], at: number): MapAction | undefined {
  for (let step = 1; step <= stops.length; step++) {
    const to = (at + step) % stops.length;
    const stop = stops[to];
    if (stop?.problem !== undefined || (stop?.shape === 'box' && stop.overlaps)) return { kind: 'move', to };
  }
  return undefined;
}
