/** Things of several VMs that are the same: by key, in the order of the files. */
/** So many of the others are named in one finding. */
export const MOST_NAMED = 3;

/** Only keys that more than one owner has. */
export function findShared<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  ownerOf: (item: T) => unknown = (item) => item,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].filter((group) => {
    const first = ownerOf(group[0] as T);
    return group.some((item) => ownerOf(item) !== first);
  });
}

export interface Others<T> {
  /** The nearest ones of other owners, at most `MOST_NAMED`. */
  readonly named: readonly T[];
  readonly count: number;
}

/** For each item of a group those of other owners, without looking at every pair. */
export function othersIn<T>(
  group: readonly T[],
  ownerOf: (item: T) => unknown = (item) => item,
): readonly Others<T>[] {
  const counts = new Map<unknown, number>();
  for (const item of group) counts.set(ownerOf(item), (counts.get(ownerOf(item)) ?? 0) + 1);
  return group.map((item, at) => {
    const owner = ownerOf(item);
    const named: T[] = [];
    for (let step = 1; step < group.length && step <= 8 * MOST_NAMED && named.length < MOST_NAMED; step++) {
      const other = group[(at + step) % group.length] as T;
      if (ownerOf(other) !== owner) named.push(other);
    }
    return { named, count: group.length - (counts.get(owner) ?? 0) };
  });
}

/** `a.toml`, `a.toml and b.toml`, `a.toml, b.toml, c.toml and 5 more`. */
export function othersText<T>({ named, count }: Others<T>, nameOf: (item: T) => string): string {
  const names = [...new Set(named.map(nameOf))];
  const more = count - named.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
