import type { Diagnostic } from '../base/diagnostic.ts';
import { LineIndex, type Position } from '../base/line-index.ts';
import { memoByIdentity } from '../base/memo.ts';
import { formatPath, type Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { decodeVm } from '../model/decode-vm.ts';
import { describeFileKind, detectFileKind, type FileKind } from '../model/file-kind.ts';
import { type GuessedTarget, guessTarget } from '../model/guess-target.ts';
import type { Arch, Release, Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { planVm } from '../planner/plan-vm.ts';
import type { VmPlan } from '../planner/vm-plan.ts';
import { checkVm } from '../rules/check-vm.ts';
import { locate, type TomlDocument } from '../toml/index.ts';
import { documentOf, isStale, parsedOf, type SourceFile, type SourceText } from './source-file.ts';

/** What the user set; an absent part is guessed from the file. */
export interface TargetChoice {
  readonly release?: Release | undefined;
  readonly arch?: Arch | undefined;
}

/** A finding with its place in the file's present text. */
export interface LocatedFinding extends Diagnostic {
  /** Unique in its file, stable while the finding stays. */
  readonly key: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  readonly places: readonly LocatedPlace[];
}

export interface LocatedPlace {
  readonly path: Path;
  readonly message: string;
  readonly span: Span;
  readonly start: Position;
}

/** Everything that is shown of one file: derived from its text and the chosen target, never stored. */
export interface FileView {
  readonly file: SourceFile;
  readonly doc: TomlDocument | undefined;
  /** The text is broken; `doc`, `config` and `plan` are those of the last good text. */
  readonly stale: boolean;
  readonly kind: FileKind;
  readonly guess: GuessedTarget | undefined;
  readonly target: Target;
  readonly config: VmConfig | undefined;
  readonly plan: VmPlan | undefined;
  readonly findings: readonly LocatedFinding[];
}

export const lineIndexOf = memoByIdentity((source: SourceText) => new LineIndex(source.text));

const kindOf = memoByIdentity((doc: TomlDocument) => detectFileKind(doc));
const guesses = new WeakMap<TomlDocument, GuessedTarget>();

function guessOf(doc: TomlDocument, name: string): GuessedTarget {
  const known = guesses.get(doc);
  if (known) return known;
  const guess = guessTarget(doc, name);
  guesses.set(doc, guess);
  return guess;
}

const views = new WeakMap<SourceFile, Map<string, FileView>>();

/** The view of a file under a choice of target; computed once per file identity and choice. */
export function viewOf(file: SourceFile, choice: TargetChoice = {}): FileView {
  const key = `${choice.release ?? ''} ${choice.arch ?? ''}`;
  let byChoice = views.get(file);
  if (!byChoice) {
    byChoice = new Map();
    views.set(file, byChoice);
  }
  const known = byChoice.get(key);
  if (known) return known;
  const view = computeView(file, choice);
  byChoice.set(key, view);
  return view;
}

function computeView(file: SourceFile, choice: TargetChoice): FileView {
  const doc = documentOf(file);
  const guess = doc && guessOf(doc, file.name);
  const target: Target = {
    release: choice.release ?? guess?.release ?? '0.5',
    arch: choice.arch ?? guess?.arch ?? 'aarch64',
  };
  const kind = doc ? kindOf(doc) : 'unknown';
  const decoded = doc && isVm(kind) ? decodeVm(doc, target) : undefined;
  const config = decoded?.config;
  return {
    file,
    doc,
    stale: isStale(file),
    kind,
    guess,
    target,
    config,
    plan: config && planVm(config, target),
    findings: findingsOf(file, doc, kind, decoded, target),
  };
}

function isVm(kind: FileKind): boolean {
  return kind === 'vm' || kind === 'flat-vm' || kind === 'unknown';
}

function findingsOf(
  file: SourceFile,
  doc: TomlDocument | undefined,
  kind: FileKind,
  decoded: ReturnType<typeof decodeVm> | undefined,
  target: Target,
): readonly LocatedFinding[] {
  const parsed = parsedOf(file.source);
  if (!parsed.ok) return withKeys(parsed.errors.map((error) => locateFinding(file, doc, syntaxError(error))));
  const found = decoded
    ? [...decoded.diagnostics, ...checkVm(decoded.config, target, decoded.diagnostics)]
    : [notAVmFile(kind, file.name)];
  const located = found.map((finding) => locateFinding(file, parsed.doc, finding));
  return withKeys(located.sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : 1)));
}

function withKeys(findings: readonly Omit<LocatedFinding, 'key'>[]): readonly LocatedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code} ${formatPath(finding.path)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...finding, key: `${finding.fileId} ${name} ${count}` };
  });
}

function syntaxError(error: { readonly message: string; readonly span: Span }): Diagnostic {
  return {
    code: 'syntax-error',
    severity: 'error',
    message: error.message,
    path: [],
    span: error.span,
    related: [],
    fixes: [],
  };
}

function notAVmFile(kind: FileKind, name: string): Diagnostic {
  return {
    code: 'not-a-vm-file',
    severity: 'error',
    message: describeFileKind(kind, name),
    path: [],
    related: [],
    fixes: [],
  };
}

function locateFinding(
  file: SourceFile,
  doc: TomlDocument | undefined,
  finding: Diagnostic,
): Omit<LocatedFinding, 'key'> {
  const lines = lineIndexOf(file.source);
  const spanOf = (path: Path, target?: 'key' | 'value'): Span =>
    doc ? locate(doc, path, target) : { start: 0, end: 0 };
  const span = finding.span ?? spanOf(finding.path, finding.target);
  return {
    ...finding,
    fileId: file.id,
    fileName: file.name,
    span,
    start: lines.positionAt(span.start),
    end: lines.positionAt(span.end),
    places: finding.related.map((related) => {
      const at = spanOf(related.path);
      return { path: related.path, message: related.message, span: at, start: lines.positionAt(at.start) };
    }),
  };
}
