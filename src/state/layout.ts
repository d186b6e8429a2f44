import { create } from 'zustand';
import { persist } from 'zustand/middleware';

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

export const useLayout = create<Layout>()(
  persist<Layout>(
    () => ({
      hidden: [],
      narrowPane: 'form',
      picture: 'memory',
      platformPicture: 'host',
      mapShow: 'picture',
      devicesShow: 'picture',
      mapMode: 'compact',
      highOnTop: false,
    }),
    { name: 'axvisor-studio.layout', version: 1 },
  ),
);

export function setLayout(change: Partial<Layout>): void {
  useLayout.setState(change);
}

/** Hides or shows a pane; the last one stays. */
export function togglePane(pane: Pane): void {
  const { hidden } = useLayout.getState();
  const next = hidden.includes(pane) ? hidden.filter((other) => other !== pane) : [...hidden, pane];
  if (next.length < PANES.length) setLayout({ hidden: next });
}
