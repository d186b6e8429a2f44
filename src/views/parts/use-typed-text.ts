import { keepTyping } from '../../state/typing.ts';
import { studio, useStudio } from '../../state/use-studio.ts';

/**
 * What is typed in a field and not written yet, kept with its file's draft. `base`: what the field shows before
 * anything is typed. Gives the text and a setter; setting `base` forgets what was typed.
 */
export function useTypedText(
  fileId: string,
  field: string,
  base: string,
): readonly [string, (text: string) => void] {
  const typed = useStudio((state) => state.typing[fileId]?.[field]);
  const set = (text: string) => keepTyping(studio, fileId, field, text === base ? undefined : { text, base });
  return [typed?.base === base ? typed.text : base, set];
}
