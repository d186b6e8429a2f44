import { type Path, pathStartsWith } from '../../../base/path.ts';
import type { StudioState } from '../../../state/studio.ts';
import { useStudio } from '../../../state/use-studio.ts';
import { useForm } from './form-context.ts';

/** True while the shared selection is this value or something inside it. */
export function useSelected(path: Path): boolean {
  const { fileId } = useForm();
  return useStudio((state) => {
    const selected = findSelectedPath(state, fileId);
    return selected !== undefined && pathStartsWith(selected, path);
  });
}

/** The number of the selected row of a list; -1 without one. */
export function useSelectedRow(listPath: Path): number {
  const { fileId } = useForm();
  return useStudio((state) => {
    const selected = findSelectedPath(state, fileId);
    if (!selected || !pathStartsWith(selected, listPath)) return -1;
    const row = selected[listPath.length];
    return typeof row === 'number' ? row : -1;
  });
}

function findSelectedPath(state: StudioState, fileId: string): Path | undefined {
  return state.selection?.fileId === fileId ? state.selection.path : undefined;
}
