import { type ComponentType, lazy } from 'react';

type Overlays = typeof import('./overlays.ts');
type Props<Name extends keyof Overlays> = Parameters<Overlays[Name]>[0];

/** Loads what floats; called once at leisure, so that the first menu opens without a wait. */
export function loadOverlays(): Promise<Overlays> {
  return import('./overlays.ts');
}

/** One of the floating parts, loaded when it is first drawn. */
export function lazyOverlay<Name extends keyof Overlays>(name: Name) {
  return lazy(async () => {
    const overlays = await loadOverlays();
    return { default: overlays[name] as ComponentType<Props<Name>> };
  });
}
