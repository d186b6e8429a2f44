import { type ComponentType, lazy } from 'react';
import { notify } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';

type Overlays = typeof import('./overlays.ts');
type Load<Props> = () => Promise<ComponentType<Props>>;

const loads = new Set<() => Promise<unknown>>();

/**
 * A component in a chunk of its own, loaded when it is first drawn. Where it cannot be loaded a notice says so, and
 * all else stays as it is.
 */
export function lazyPart<Props extends object>(load: Load<Props>) {
  loads.add(load);
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      notify(studio, 'error', LOST);
      return { default: (() => null) as ComponentType<Props> };
    }
  });
}

/** A module in a chunk of its own, for what a press does; undefined, with a notice, where it cannot be loaded. */
export function lazyModule<Module>(load: () => Promise<Module>): () => Promise<Module | undefined> {
  loads.add(load);
  return async () => {
    try {
      return await load();
    } catch {
      notify(studio, 'error', LOST);
      return undefined;
    }
  };
}

const LOST = 'A part of the editor could not be loaded. Your files are kept; reload the page to have it.';

/** One of the floating parts, which share a chunk. */
export function lazyOverlay<Name extends keyof Overlays>(name: Name) {
  type Props = Parameters<Overlays[Name]>[0];
  return lazyPart<Props>(async () => (await import('./overlays.ts'))[name] as ComponentType<Props>);
}

/** Loads every part at leisure: the first menu opens without a wait, and a page that is open for days lacks nothing. */
export async function loadParts(): Promise<void> {
  await Promise.allSettled([...loads].map((load) => load()));
}
