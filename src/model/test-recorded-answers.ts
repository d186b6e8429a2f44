/** Reads the recorded answers of upstream's VM parsers. Only shared tests import this. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../base/shared-folder.ts';
import type { Arch, Target } from './release.ts';
import { ARCHES } from './release.ts';

export interface Answer {
  readonly ok: boolean;
  readonly config?: unknown;
  readonly line?: number | null;
  readonly message?: string | null;
}

/** One text with what each parser says of it. */
export interface RecordedCase {
  readonly name: string;
  readonly text: string;
  readonly answers: readonly { readonly target: Target; readonly answer: Answer }[];
}

interface Line {
  readonly name?: string;
  readonly file?: string;
  readonly kind?: string;
  readonly toml?: string;
  readonly 'axvmconfig-0.2.2'?: Answer;
  readonly 'axvmconfig-0.8.2'?: Readonly<Record<string, Answer>>;
}

export function corpusCases(): readonly RecordedCase[] {
  return readLines('corpus/manifest.jsonl')
    .filter((line) => line.kind === 'vm')
    .map((line) => toCase(line, line.file ?? '', readShared(join('corpus', line.file ?? ''))));
}

export function conformanceCases(): readonly RecordedCase[] {
  return readLines('conformance/vm.jsonl').map((line) => toCase(line, line.name ?? '', line.toml ?? ''));
}

/** Inputs on which the editor once answered otherwise. */
export function differenceCases(): readonly RecordedCase[] {
  return readLines('conformance/vm-differences.jsonl').map((line) =>
    toCase(line, line.name ?? '', line.toml ?? ''),
  );
}

export function readShared(file: string): string {
  const folder = sharedFolder();
  return folder === undefined ? '' : readFileSync(join(folder, file), 'utf8');
}

function readLines(file: string): readonly Line[] {
  return readShared(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** 0.2.2 answers for every architecture alike; 0.8.2 by architecture, or `any` for all of them. */
function toCase(line: Line, name: string, text: string): RecordedCase {
  const older = line['axvmconfig-0.2.2'];
  const newer = line['axvmconfig-0.8.2'] ?? {};
  const answerFor = (arch: Arch) => newer[arch] ?? newer.any;
  return {
    name,
    text,
    answers: [
      ...(older ? [{ target: { release: '0.3', arch: 'aarch64' } as const, answer: older }] : []),
      ...ARCHES.flatMap((arch) => {
        const answer = answerFor(arch);
        return answer ? [{ target: { release: '0.5', arch } as const, answer }] : [];
      }),
    ],
  };
}
