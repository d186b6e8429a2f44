/**
 * Where a value stands in a file: keys and row numbers from the root.
 * The array is the truth; the text form `kernel.memory_regions[0][1]` is for attributes, messages and shells.
 */
export type Path = readonly (string | number)[];

/**
 * `path` and one more step. Written out for the lengths that files have: a spread leaves room for sixteen more
 * steps, and a file of many rows has a path for each cell.
 */
export function childPath(path: Path, step: string | number): Path {
  if (path.length === 2) return [path[0] as string, path[1] as string, step];
  if (path.length === 3) return [path[0] as string, path[1] as string, path[2] as number, step];
  return [...path, step];
}

const BARE_KEY = /^[A-Za-z0-9_-]+$/;

/** `['kernel','memory_regions',0,1]` → `kernel.memory_regions[0][1]`; keys that are not bare are quoted. */
export function formatPath(path: Path): string {
  let out = '';
  for (const step of path) {
    if (typeof step === 'number') out += `[${step}]`;
    else out += (out === '' ? '' : '.') + (BARE_KEY.test(step) ? step : JSON.stringify(step));
  }
  return out;
}

const STEP = /\[(\d+)\]|\.?("(?:[^"\\]|\\.)*")|\.?([A-Za-z0-9_-]+)/y;

/** The inverse of `formatPath`; undefined when the text is not a path. */
export function parsePath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (!match) return undefined;
    const step = match[1] === undefined ? parseKey(match[2], match[3]) : Number(match[1]);
    if (step === undefined) return undefined;
    path.push(step);
  }
  return path;
}

/** A quoted key is written as JSON writes strings; what JSON does not read is no key. */
function parseKey(quoted: string | undefined, bare: string | undefined): string | undefined {
  if (quoted === undefined) return bare;
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

export function pathsEqual(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

/** True when `path` is `prefix` or lies below it. */
export function pathStartsWith(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((step, i) => step === path[i]);
}
