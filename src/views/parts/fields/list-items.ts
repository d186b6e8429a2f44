import type { DisabledPart, FormList } from '../../../state/form-list.ts';

/** What stands in a list, in order: its rows and, before them, the rows that are commented out. */
export type ListItem =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'disabled'; readonly part: DisabledPart };

export function listItems(list: Pick<FormList, 'length' | 'disabled'>): readonly ListItem[] {
  const items: ListItem[] = [];
  let next = 0;
  for (let index = 0; index <= list.length; index++) {
    for (let part = list.disabled[next]; part && part.index <= index; part = list.disabled[next]) {
      items.push({ kind: 'disabled', part });
      next++;
    }
    if (index < list.length) items.push({ kind: 'row', index });
  }
  return items;
}
