import type { FileView } from '../../state/derive.ts';

/** Why pictures show an older text than the pane; undefined where they do not. */
export function staleWords({ stale, file }: FileView): string | undefined {
  if (!stale) return undefined;
  return file.unread
    ? 'As last read: the text is long and is read in a pause'
    : 'Last good state: the text does not parse';
}
