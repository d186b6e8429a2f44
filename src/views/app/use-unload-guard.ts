import { useEffect } from 'react';
import { useStudio } from '../../state/use-studio.ts';

/** Where drafts cannot be kept, the browser asks before an unsaved page goes away. */
export function useUnloadGuard(): void {
  const atRisk = useStudio((state) => state.draftsFailed && state.workspace.files.length > 0);
  useEffect(() => {
    if (!atRisk) return;
    const onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', onBeforeUnload);
    return () => removeEventListener('beforeunload', onBeforeUnload);
  }, [atRisk]);
}
