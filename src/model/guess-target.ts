import type { TomlDocument } from '../toml/index.ts';
import { hasFlatLayout } from './decode-vm.ts';
import { readFacts } from './file-facts.ts';
import { guessArch } from './guess-arch.ts';
import { guessRelease } from './guess-release.ts';
import type { Target } from './release.ts';

/** A guess with its reasons; without marks it is only the default. */
export interface GuessedTarget extends Target {
  readonly releaseMarks: readonly string[];
  readonly archMarks: readonly string[];
}

/** For which release and architecture a file was probably written (spec/releases.md 0.1). */
export function guessTarget(doc: TomlDocument, fileName: string): GuessedTarget {
  const facts = readFacts(doc);
  const { release, marks: releaseMarks } = guessRelease(facts, hasFlatLayout(doc.root));
  const { arch, marks: archMarks } = guessArch(facts, fileName);
  return { release, arch, releaseMarks, archMarks };
}
