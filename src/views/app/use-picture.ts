import { useCallback, useState } from 'react';
import type { Path } from '../../base/path.ts';
import { type Origin, select } from '../../state/studio.ts';
import { studio, useStudio } from '../../state/use-studio.ts';

/** The selected piece of this file, if any. */
export function useSelectedPath(fileId: string): Path | undefined {
  return useStudio((state) => (state.selection?.fileId === fileId ? state.selection.path : undefined));
}

/** Selects a piece of this file from a picture. */
export function useSelect(fileId: string, origin: Origin) {
  return useCallback(
    (path: Path, options: { readonly focus: boolean }) => select(studio, fileId, path, origin, options),
    [fileId, origin],
  );
}

/** Which folds of a picture are open, and how to open or close one. */
export function useFolds() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => {
    setOpen((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  return [open, toggle] as const;
}
