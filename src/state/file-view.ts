import type { Diagnostic } from '../base/diagnostic.ts';
import { decodeVm } from '../model/decode-vm.ts';
import { describeFileKind, detectFileKind, type FileKind } from '../model/file-kind.ts';
import { type GuessedTarget, guessTarget } from '../model/guess-target.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import type { decodePlatform } from '../model/platform-items.ts';
import type { Arch, Release, Target } from '../model/release.ts';
import { textFacts } from '../model/text-facts.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { type Layout, layoutOf } from '../model/vm-keys.ts';
import { planVm } from '../planner/plan-vm.ts';
import type { VmPlan } from '../planner/vm-plan.ts';
import type { CheckedPlatform, CheckedVm } from '../rules/rule.ts';
import type { TomlDocument } from '../toml/index.ts';
import { documentOf, isStale, type SourceFile, type SourceText } from './source-file.ts';

/** What the user set; an absent part is guessed from the file. */
export interface TargetChoice {
  readonly release?: Release | undefined;
  readonly arch?: Arch | undefined;
}

/** What one file says by itself: derived from its text and the chosen target, never stored. */
export interface FileMeaning {
  /** While it is unread, the first version that was: its text may be older than the pane's. */
  readonly file: SourceFile;
  readonly doc: TomlDocument | undefined;
  /** The text is broken; all that follows is of the last good text. */
  readonly stale: boolean;
  readonly kind: FileKind;
  readonly guess: GuessedTarget | undefined;
  readonly target: Target;
  /** Of the file as it is written; of one that does not tell, what its release wants. */
  readonly layout: Layout;
  readonly config: VmConfig | undefined;
  readonly plan: VmPlan | undefined;
  readonly platform: PlatformConfig | undefined;
  /** What decoding found, without the syntax errors of a broken text. */
  readonly decoded: readonly Diagnostic[];
  /** The file as the rules see it; absent while it does not parse or is of neither kind. */
  readonly checkedVm: CheckedVm | undefined;
  readonly checkedPlatform: CheckedPlatform | undefined;
}

const meanings = new WeakMap<SourceFile | SourceText, Map<string, FileMeaning>>();

/**
 * The meaning of a file under a choice of target; computed once per file identity and choice. While a long text is typed
 * it is the same one for every key: that of the text that was read last.
 */
export function meaningOf(file: SourceFile, choice: TargetChoice = {}): FileMeaning {
  const key = `${choice.release ?? ''} ${choice.arch ?? ''}`;
  const of = (file.unread && file.good) || file;
  let byChoice = meanings.get(of);
  if (!byChoice) {
    byChoice = new Map();
    meanings.set(of, byChoice);
  }
  const known = byChoice.get(key);
  if (known) return known;
  const meaning = computeMeaning(file, choice);
  byChoice.set(key, meaning);
  return meaning;
}

/** Drops what was derived of a file version that is only history now: undo derives it anew. */
export function forgetMeaning(file: SourceFile): void {
  meanings.delete(file);
}

const guesses = new WeakMap<TomlDocument, GuessedTarget>();

function guessOf(doc: TomlDocument, name: string): GuessedTarget {
  const known = guesses.get(doc);
  if (known) return known;
  const guess = guessTarget(doc, name);
  guesses.set(doc, guess);
  return guess;
}

function computeMeaning(file: SourceFile, choice: TargetChoice): FileMeaning {
  const doc = documentOf(file);
  const guess = doc && guessOf(doc, file.name);
  const target: Target = {
    release: choice.release ?? guess?.release ?? '0.5',
    arch: choice.arch ?? guess?.arch ?? 'aarch64',
  };
  const kind = doc ? detectFileKind(doc) : 'unknown';
  const layout = kind === 'flat-vm' ? 'flat' : kind === 'vm' ? 'tables' : layoutOf(target.release);
  const common = { file, doc, stale: isStale(file), kind, guess, target, layout } as const;
  if (kind === 'platform') return { ...common, ...NOTHING, decoded: [] };
  if (doc && isVm(kind)) return { ...common, ...vmMeaning(file, doc, target) };
  return { ...common, ...NOTHING, decoded: doc ? [neitherKind(kind, file.name)] : [] };
}

const NOTHING = {
  config: undefined,
  plan: undefined,
  platform: undefined,
  checkedVm: undefined,
  checkedPlatform: undefined,
};

/** A file of which nothing tells what it is is read as a VM: that is what people open. */
function isVm(kind: FileKind): boolean {
  return kind === 'vm' || kind === 'flat-vm' || kind === 'unknown';
}

function vmMeaning(file: SourceFile, doc: TomlDocument, target: Target) {
  const { config, diagnostics: decoded } = decodeVm(doc, target);
  const plan = planVm(config, target);
  const { id, name } = file;
  const checkedVm = isStale(file)
    ? undefined
    : { file: id, name, target, config, plan, decoded, ...textFacts(doc, target.release) };
  return { ...NOTHING, config, plan, decoded, checkedVm };
}

/** A platform file's own part, which comes with a chunk that VM files do not need. */
export function withPlatform(meaning: FileMeaning, decode: typeof decodePlatform): FileMeaning {
  const { doc, file, kind, stale } = meaning;
  if (!doc || kind !== 'platform') return meaning;
  const known = platforms.get(meaning);
  if (known) return known;
  const { config: platform, diagnostics: decoded } = decode(doc);
  const checkedPlatform = stale ? undefined : { file: file.id, name: file.name, config: platform };
  const full = { ...meaning, platform, decoded, checkedPlatform };
  platforms.set(meaning, full);
  return full;
}

const platforms = new WeakMap<FileMeaning, FileMeaning>();

function neitherKind(kind: FileKind, name: string): Diagnostic {
  return {
    code: 'not-a-vm-file',
    severity: 'error',
    message: describeFileKind(kind, name),
    path: [],
    related: [],
    fixes: [],
  };
}
