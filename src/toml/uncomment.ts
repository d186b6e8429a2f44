import type { Span } from '../base/span.ts';
import { HASH, SPACE } from './chars.ts';
import { firstCommentFrom } from './comments.ts';
import { isLineEnd, lineEnd, lineStart, skipBlanksFrom } from './lines.ts';
import type { TomlDocument } from './tree.ts';

/** Commented-out values longer than this many lines are not looked for. */
const MAX_LINES = 64;

/** Comment lines that stand directly below each other; each is the offset of its `#`. */
export type Run = readonly number[];

/** Runs of comments that have lines of their own, starting inside `[start, end)`. */
export function commentRuns(doc: TomlDocument, start: number, end: number): readonly Run[] {
  const { text, comments } = doc;
  const runs: number[][] = [];
  let expected = -1;
  for (let i = firstCommentFrom(comments, start); i < comments.length; i++) {
    const comment = comments[i] as Span;
    if (comment.start >= end) break;
    const line = lineStart(text, comment.start);
    if (skipBlanksFrom(text, line) !== comment.start) continue;
    if (line === expected) runs.at(-1)?.push(comment.start);
    else runs.push([comment.start]);
    expected = lineEnd(text, comment.start) + lineBreakLength(text, lineEnd(text, comment.start));
  }
  return runs;
}

function lineBreakLength(text: string, at: number): number {
  return text.charCodeAt(at) === 0x0d ? 2 : at < text.length ? 1 : 0;
}

/** Some lines of a run as they would stand without their `#`, and where each comes from. */
export interface Uncommented {
  readonly text: string;
  /** By line: where its text starts here, and in the document. */
  readonly lines: readonly { readonly start: number; readonly source: number }[];
  /** What is to be cut from the document, by line. */
  readonly cuts: readonly Span[];
}

/** Takes `#`, and one blank if every line has it, from `count` lines of a run. */
export function uncomment(text: string, run: Run, from: number, count: number): Uncommented {
  const hashes = run.slice(from, from + Math.min(count, MAX_LINES));
  const spaced = hashes.every((hash) => text.charCodeAt(hash + 1) === SPACE || isLineEnd(text, hash + 1));
  let out = '';
  const lines: { start: number; source: number }[] = [];
  const cuts: Span[] = [];
  for (const hash of hashes) {
    const line = lineStart(text, hash);
    const bare = isLineEnd(text, hash + 1);
    const end = bare ? hash + 1 : hash + (spaced ? 2 : 1);
    const start = bare ? line : hash;
    cuts.push({ start, end });
    const head = text.slice(line, start);
    lines.push({ start: out.length + head.length, source: end });
    const stop = lineEnd(text, hash);
    out += head + text.slice(end, stop + lineBreakLength(text, stop));
  }
  return { text: out, lines, cuts };
}

/** The place in the document of an offset into an uncommented text; undefined in a line's indentation. */
export function sourceOffset(uncommented: Uncommented, offset: number): number {
  const line = uncommented.lines.findLast(({ start }) => start <= offset) ?? { start: 0, source: 0 };
  return line.source + offset - line.start;
}

/** True when a comment's first character after `#` and blanks may begin a commented-out value. */
export function contentStart(text: string, hash: number): number {
  return text.charCodeAt(hash) === HASH ? skipBlanksFrom(text, hash + 1) : hash;
}
