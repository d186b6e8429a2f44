import { useStore } from 'zustand';
import { type FileView, viewOf } from './derive.ts';
import { createStudio, type StudioState } from './studio.ts';

/** The page's one store. Tests make their own with `createStudio`. */
export const studio = createStudio();

export function useStudio<T>(selector: (state: StudioState) => T): T {
  return useStore(studio, selector);
}

/** The derived view of one open file; the same object until its text or target changes. */
export function useFileView(fileId: string | undefined): FileView | undefined {
  return useStudio((state) => viewOf(state, fileId));
}
