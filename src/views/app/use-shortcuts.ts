import { useEffect } from 'react';
import { openDialog } from '../../state/dialogs.ts';
import { redo, undo } from '../../state/edit-file.ts';
import { studio } from '../../state/use-studio.ts';
import { goToProblem } from './go-to-problem.ts';
import { pickFiles } from './pick-files.ts';

/** The page's keys; what a field or the text editor handles itself does not arrive here. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? undefined : findAction(event);
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function findAction(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === 'f8') return () => goToProblem(event.shiftKey ? -1 : 1);
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  if (key === 's') return () => openDialog('export');
  if (key === 'o') return pickFiles;
  // A field with a draft undoes its own typing first.
  if (isDraft(event.target)) return undefined;
  if (key === 'z') return () => (event.shiftKey ? redo(studio) : undo(studio));
  if (key === 'y') return () => redo(studio);
  return undefined;
}

function isDraft(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-draft="true"]') !== null;
}
