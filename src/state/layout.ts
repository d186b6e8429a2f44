import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { readMark, writeMark } from '../files/marks.ts';

export const PANES = ['form', 'text', 'pictures'] as const;
export type Pane = (typeof PANES)[number];
export type Picture = 'memory' | 'devices';

/** How the user arranged the page; remembered in this browser, no part of any file. */
export interface Layout {
  readonly hidden: readonly Pane[];
  /** The one pane that a narrow window shows. */
  readonly narrowPane: Pane;
  readonly picture: Picture;
  readonly platformPicture: 'host' | 'rust';
  readonly mapShow: 'picture' | 'table';
  readonly devicesShow: 'picture' | 'table';
  readonly mapMode: 'compact' | 'true' | 'equal';
  readonly highOnTop: boolean;
}

/** Every setting with all that it can be, the default first. */
const CHOICES = {
  narrowPane: PANES,
  picture: ['memory', 'devices'],
  platformPicture: ['host', 'rust'],
  mapShow: ['picture', 'table'],
  devicesShow: ['picture', 'table'],
  mapMode: ['compact', 'true', 'equal'],
  highOnTop: [false, true],
} as const;

/** What was remembered, as far as it can be: a setting that is none is the default. */
export function layoutFrom(remembered: unknown): Layout {
  const record: Readonly<Record<string, unknown>> =
    typeof remembered === 'object' && remembered !== null ? { ...remembered } : {};
  const chosen = Object.entries(CHOICES).map(([key, [first, ...others]]) => {
    const value = record[key];
    return [key, (others as readonly unknown[]).includes(value) ? value : first];
  });
  const { hidden } = record;
  const isHidden = (pane: Pane) => Array.isArray(hidden) && hidden.includes(pane);
  const kept = PANES.filter(isHidden);
  return { ...Object.fromEntries(chosen), hidden: kept.length < PANES.length ? kept : [] } as Layout;
}

const storage = createJSONStorage<Layout>(() => ({
  getItem: (key) => readMark(key) ?? null,
  setItem: writeMark,
  removeItem: (key) => writeMark(key, undefined),
}));

export const useLayout = create<Layout>()(
  persist<Layout>(() => layoutFrom(undefined), {
    name: 'axvisor-studio.layout',
    version: 1,
    ...(storage && { storage }),
    migrate: (remembered) => layoutFrom(remembered),
    merge: (remembered) => layoutFrom(remembered),
  }),
);

/** The sizes of panes, in percent by pane, as `react-resizable-panels` keeps them; whatever else is there counts as none. */
export const paneSizes = {
  getItem(key: string): string | null {
    const text = readMark(key);
    if (text === undefined) return null;
    try {
      const sizes: unknown = JSON.parse(text);
      if (typeof sizes !== 'object' || sizes === null) return null;
      const all: readonly unknown[] = Object.values(sizes);
      const sum = all.reduce<number>((total, size) => (isShare(size) ? total + size : Number.NaN), 0);
      return Math.abs(sum - 100) < 1 ? text : null;
    } catch {
      return null;
    }
  },
  setItem: writeMark,
};

function isShare(size: unknown): size is number {
  return typeof size === 'number' && size >= 0 && size <= 100;
}

export function setLayout(change: Partial<Layout>): void {
  useLayout.setState(change);
}

/** Hides or shows a pane; the last one stays. */
export function togglePane(pane: Pane): void {
  const { hidden } = useLayout.getState();
  const next = hidden.includes(pane) ? hidden.filter((other) => other !== pane) : [...hidden, pane];
  if (next.length < PANES.length) setLayout({ hidden: next });
}
