import type { Diagnostic } from '../base/diagnostic.ts';
import { MOST_ALIKE } from '../base/fold-findings.ts';
import { runThrough } from '../base/run-through.ts';
import type { decodePlatform } from '../model/platform-items.ts';
import type { StartLimit } from '../rules/checks-unfinished.ts';
import type { Explained } from '../rules/explain.ts';
import type { CheckedWorkspace, FileFinding } from '../rules/rule.ts';
import { type FileMeaning, meaningOf, type TargetChoice, withPlatform } from './file-view.ts';
import { type LocatedFinding, locateFindings } from './located.ts';
import { parsedOf, readFile, type SourceFile } from './source-file.ts';
import type { Workspace } from './workspace.ts';

export type { TargetChoice } from './file-view.ts';
export type { LocatedFinding, LocatedPlace } from './located.ts';

/** The rules and what platform files need, loaded after the first paint; without them only syntax and shape of VMs are judged. */
export interface Checks {
  readonly judge: (
    workspace: CheckedWorkspace,
    startLimit?: StartLimit,
  ) => Generator<undefined, readonly FileFinding[]>;
  /** Begins the time that judging one file may take; absent where it may take any. */
  readonly startLimit?: StartLimit;
  /** What a kind of finding means; undefined for an unknown code. */
  readonly explain: (code: string) => Explained | undefined;
  readonly decodePlatform: typeof decodePlatform;
}

/** What everything shown is derived from. */
export interface Derivable {
  readonly workspace: Workspace;
  readonly choices: Readonly<Record<string, TargetChoice>>;
  readonly checks: Checks | undefined;
}

/** Everything that is shown of one file. */
export interface FileView extends FileMeaning {
  readonly findings: readonly LocatedFinding[];
}

interface Derived {
  readonly choices: Derivable['choices'];
  readonly checks: Checks | undefined;
  readonly views: ReadonlyMap<string, FileView>;
}

const derived = new WeakMap<Workspace, Derived>();

/** The view of one open file. */
export function viewOf(state: Derivable, id: string | undefined): FileView | undefined {
  return id === undefined ? undefined : viewsOf(state).get(id);
}

/** The views of all open files; computed once per workspace, choices and rules. A file's view keeps its identity while nothing of it changes. */
export function viewsOf(state: Derivable): ReadonlyMap<string, FileView> {
  const known = derived.get(state.workspace);
  if (known && known.choices === state.choices && known.checks === state.checks) return known.views;
  return runThrough(deriveInSlices(state));
}

/** The same in slices, for texts that take long: a page may draw in between. What it comes to is kept for `viewsOf`. */
export function* deriveInSlices(state: Derivable): Generator<undefined, ReadonlyMap<string, FileView>> {
  const views = yield* computeViews(state);
  derived.set(state.workspace, { choices: state.choices, checks: state.checks, views });
  return views;
}

/** Drops what was derived of a workspace that is only history now. */
export function forgetViews(workspace: Workspace): void {
  derived.delete(workspace);
}

function* computeViews({
  workspace,
  choices,
  checks,
}: Derivable): Generator<undefined, ReadonlyMap<string, FileView>> {
  const meanings: FileMeaning[] = [];
  for (const file of workspace.files) {
    const meaning = meaningOf(file, choices[file.id]);
    meanings.push(checks ? withPlatform(meaning, checks.decodePlatform) : meaning);
    yield;
  }
  const byFile = yield* ruleFindings(meanings, checks);
  const files = new Map(workspace.files.map((file) => [file.id, file]));
  return new Map(
    meanings.map((meaning) => {
      const found = findingsOf(meaning, byFile.get(meaning.file.id) ?? NONE);
      return [meaning.file.id, viewFor(meaning, found, files)];
    }),
  );
}

const NONE: readonly Diagnostic[] = [];

function* ruleFindings(
  meanings: readonly FileMeaning[],
  checks: Checks | undefined,
): Generator<undefined, ReadonlyMap<string, readonly FileFinding[]>> {
  if (!checks) return new Map();
  const vms = meanings.flatMap((meaning) => meaning.checkedVm ?? []);
  const platforms = meanings.flatMap((meaning) => meaning.checkedPlatform ?? []);
  const workspace = { vms, platforms };
  const found = yield* checks.judge(workspace, checks.startLimit);
  const byFile = new Map<string, FileFinding[]>();
  for (const finding of found) {
    const list = byFile.get(finding.file);
    if (list) list.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return byFile;
}

function findingsOf({ file, decoded }: FileMeaning, ruled: readonly Diagnostic[]): readonly Diagnostic[] {
  if (file.unread) return NONE;
  const parsed = parsedOf(file.source);
  if (parsed.ok) return ruled.length === 0 ? decoded : [...decoded, ...ruled];
  // Where reading ended, nobody knows how many would follow.
  return parsed.errors.map((error, i) => ({
    ...(i === MOST_ALIKE && { more: Number.POSITIVE_INFINITY }),
    code: 'syntax-error',
    severity: 'error',
    message: error.message,
    path: [],
    span: error.span,
    related: [],
    fixes: [],
  }));
}

interface Shown {
  readonly found: readonly Diagnostic[];
  readonly files: readonly (SourceFile | undefined)[];
  readonly view: FileView;
}

const shown = new WeakMap<FileMeaning, Shown>();

function viewFor(
  meaning: FileMeaning,
  found: readonly Diagnostic[],
  files: ReadonlyMap<string, SourceFile>,
): FileView {
  const others = found.flatMap((finding) =>
    finding.related.flatMap((related) => (related.file === undefined ? [] : [files.get(related.file)])),
  );
  const last = shown.get(meaning);
  if (last && sameItems(last.found, found) && sameItems(last.files, others)) return last.view;
  const view = { ...meaning, findings: locateFindings(meaning.file, found, files) };
  shown.set(meaning, { found, files: others, view });
  return view;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** One file alone, read at once, with its decoding findings: for tests and tools that need no workspace. */
export function viewOfFile(file: SourceFile, choice: TargetChoice = {}): FileView {
  const view = viewOf(
    { workspace: { files: [readFile(file)] }, choices: { [file.id]: choice }, checks: undefined },
    file.id,
  );
  return view as FileView;
}
