import type { StudioState } from './studio.ts';

const OF_FILES = ['choices', 'saved', 'histories', 'typing'] as const;

/** The files of which something that is kept has changed, the closed ones among them. */
export function findChanged(state: StudioState, before: StudioState): readonly string[] {
  if (state.workspace === before.workspace && OF_FILES.every((part) => state[part] === before[part]))
    return [];
  const gone = new Map(before.workspace.files.map((file) => [file.id, file]));
  const changed: string[] = [];
  for (const file of state.workspace.files) {
    const { id } = file;
    const isSame = gone.get(id) === file && OF_FILES.every((part) => state[part][id] === before[part][id]);
    if (!isSame) changed.push(id);
    gone.delete(id);
  }
  return [...changed, ...gone.keys()];
}
