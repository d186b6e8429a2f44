/** The one candidate that a word was very likely meant to be: other case or dashes, or at most two slips. */
export function findNear(word: string, candidates: readonly string[]): string | undefined {
  const plain = simplify(word);
  const same = candidates.filter((candidate) => simplify(candidate) === plain);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const allowed = plain.length < 4 ? 0 : plain.length < 8 ? 1 : 2;
  const near = candidates.filter((candidate) => distance(plain, simplify(candidate)) <= allowed);
  return near.length === 1 ? near[0] : undefined;
}

function simplify(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/** Levenshtein distance with swaps of neighbours; words are short. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : 99;
      row.push(Math.min(at(above, j) + 1, at(row, j - 1) + 1, substitute, swap));
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 99;
}
