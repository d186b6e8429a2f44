/** Thousands of findings of one kind become one that counts them: nobody reads the others, and no page survives them. */
import type { Diagnostic, Related } from './diagnostic.ts';
import type { Path } from './path.ts';

/** So many findings of one kind are told one by one; more become one. */
export const MOST_ALIKE = 200;
/** So many of them are then named, the one that stands for all among them. */
export const LISTED = 10;

interface Kind<T> {
  readonly kept: T[];
  count: number;
}

/** Takes findings as they are made and keeps `MOST_ALIKE` of each kind, so that they may be any number. */
export class FindingFold<T extends Diagnostic> {
  readonly #kindOf: (finding: T) => string;
  readonly #kinds = new Map<string, Kind<T>>();
  readonly #kept: T[] = [];
  #count = 0;

  constructor(kindOf: (finding: T) => string) {
    this.#kindOf = kindOf;
  }

  /** How many were added. */
  get count(): number {
    return this.#count;
  }

  add(finding: T): void {
    this.#count++;
    const name = this.#kindOf(finding);
    let kind = this.#kinds.get(name);
    if (!kind) {
      kind = { kept: [], count: 0 };
      this.#kinds.set(name, kind);
    }
    kind.count += 1 + (finding.more ?? 0);
    if (kind.kept.length === MOST_ALIKE) return;
    kind.kept.push(finding);
    this.#kept.push(finding);
  }

  /** In the order in which they were added; one that stands for many, where the first of them stood. */
  findings(): readonly T[] {
    const many = [...this.#kinds.values()].filter(({ count }) => count > MOST_ALIKE);
    if (many.length === 0) return this.#kept;
    const folded = new Map(many.flatMap(({ kept }) => kept.map((finding) => [finding, [] as T[]])));
    for (const { kept, count } of many) folded.get(kept[0] as T)?.push(standFor(kept, count));
    return this.#kept.flatMap((finding) => folded.get(finding) ?? [finding]);
  }
}

/** Findings of one kind: code, severity, file, and whether other files take part, which decides about export. */
export function foldFindings<T extends Diagnostic>(findings: readonly T[]): readonly T[] {
  if (findings.length <= MOST_ALIKE && findings.every(({ more }) => more === undefined)) return findings;
  const fold = new FindingFold<T>(kindOf);
  for (const finding of findings) fold.add(finding);
  return fold.findings();
}

/**
 * A finding for each item, where those of one kind (here what `kindOf` gives) that would not be told one by one are
 * counted and not made: words for each of a hundred thousand rows take longer than finding the rows.
 */
export function makeFindings<T, F extends Pick<Diagnostic, 'more'>>(
  items: readonly T[],
  make: (item: T) => F,
  kindOf: (item: T) => unknown = () => '',
): readonly F[] {
  const found: F[] = [];
  const kinds = new Map<unknown, { count: number; last: number }>();
  for (const item of items) {
    const name = kindOf(item);
    const kind = kinds.get(name) ?? { count: 0, last: 0 };
    if (kind.count === 0) kinds.set(name, kind);
    kind.count++;
    if (kind.count > MOST_ALIKE + 1) continue;
    kind.last = found.push(make(item)) - 1;
  }
  for (const { count, last } of kinds.values()) {
    const more = count - MOST_ALIKE - 1;
    if (more > 0) found[last] = { ...(found[last] as F), more };
  }
  return found;
}

/** For findings of one list or table: rules ask which of them could not be read, and each stays told. */
export function foldByList(): FindingFold<Diagnostic> {
  return new FindingFold((finding) => `${kindOf(finding)} ${listOf(finding.path).join('.')}`);
}

function kindOf(finding: Diagnostic): string {
  const file = 'file' in finding ? String(finding.file) : undefined;
  const isShared = finding.related.some((related) => related.file !== undefined && related.file !== file);
  return `${finding.code} ${finding.severity} ${isShared} ${file ?? ''}`;
}

/** The path up to the first row number; without one the table that holds the key. */
function listOf(path: Path): Path {
  const row = path.findIndex((step) => typeof step === 'number');
  return path.slice(0, row < 0 ? -1 : row);
}

/** The first of them, which says what is wrong and how it is mended, with how many there are and where the next stand. */
function standFor<T extends Diagnostic>([first, ...others]: readonly T[], count: number): T {
  const listed = others.slice(0, LISTED - 1);
  const all = Number.isFinite(count) ? count.toLocaleString('en') : `more than ${MOST_ALIKE}`;
  const next = listed.length === 0 ? '' : `; the next ${listed.length} are listed`;
  return {
    ...(first as T),
    message: `${first?.message} There are ${all} findings of this kind in the file${next}.`,
    related: [...(first?.related ?? []), ...listed.map(placeOf)],
    more: count - 1,
  };
}

/** Only the fact: consequence and way out are the same for all. */
function placeOf({ path, span, message }: Diagnostic): Related {
  const end = message.indexOf('. ');
  return { path, ...(span && { span }), message: end < 0 ? message : message.slice(0, end + 1) };
}
