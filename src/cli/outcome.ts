import type { ReadText } from '../files/read-text.ts';
import { printable } from './printable.ts';

/** 0: clean or done. 1: findings, or an edit that was refused. 2: the command or a file could not be read. */
export type ExitCode = 0 | 1 | 2;

/** All that a command does to its caller, but for files that it writes. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** A text with its file's identity, the same by whatever path it was read, or one sentence that says why there is none. */
export type ReadInput =
  | (Extract<ReadText, { ok: true }> & { readonly identity: string })
  | Extract<ReadText, { ok: false }>;

/** Why a file was not written. `changed`: since it was read another program has written it. */
export interface Refusal {
  readonly kind: 'changed' | 'failed';
  readonly reason: string;
}

/** The files that a command may touch. */
export interface Host {
  /** `-` is standard input. */
  readonly read: (path: string) => ReadInput;
  /** Puts `after` in the place of the file's text, if that is still `before`; undefined when done. */
  readonly replace: (path: string, before: string, after: string) => Refusal | undefined;
}

export function succeed(stdout: string): Outcome {
  return { exitCode: 0, stdout, stderr: '' };
}

/** One line for what went wrong outside any file's text. */
export function complain(sentence: string): string {
  return `axvisor-studio: ${printable(sentence)}\n`;
}
