/**
 * What a text editor shows of a file: without the byte order mark and with every line end as `\n`.
 * The file's text stays the truth; the editor's changes are translated into edits of it.
 * Law: what no change touched stays byte for byte, and the editor's text is always `toEditorText(file's text)`.
 */
import { lineBreakNear } from '../base/line-break.ts';
import { diffText, type TextEdit } from '../base/text-edit.ts';

const BOM = '\uFEFF';
const LINE_END = /\r\n|\r|\n/g;

/** A file's text beside what the editor shows of it. */
export interface EditorText {
  readonly source: string;
  readonly text: string;
  /** How many byte order marks the file begins with; the editor has none. */
  readonly marks: number;
  /** Editor offsets of the line ends that are two units (`\r\n`) in the file, ascending. */
  readonly pairs: readonly number[];
}

export function toEditorText(source: string): EditorText {
  let marks = 0;
  while (source[marks] === BOM) marks++;
  const body = source.slice(marks);
  const pairs: number[] = [];
  if (!body.includes('\r')) return { source, text: body, marks, pairs };
  const text = body.replace(LINE_END, (end: string, at: number) => {
    if (end.length === 2) pairs.push(at - pairs.length);
    return '\n';
  });
  return { source, text, marks, pairs };
}

/** Editor offset → file offset. Never between `\r` and `\n`. */
export function toSourceOffset(shown: EditorText, offset: number): number {
  return shown.marks + offset + countBelow(shown.pairs, (pair) => pair < offset);
}

/** File offset → editor offset; between the two halves of a line end it is the end of the line. */
export function toEditorOffset(shown: EditorText, offset: number): number {
  const at = Math.max(0, offset - shown.marks);
  return at - countBelow(shown.pairs, (pair, i) => pair + i < at);
}

/** How many items of an ascending list hold; those that hold come first. */
function countBelow(items: readonly number[], holds: (item: number, i: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (holds(items[mid] as number, mid)) low = mid + 1;
    else high = mid;
  }
  return low;
}

/**
 * The editor's changes (offsets into `shown.text`, before all of them) as edits of the file's text.
 * A new line break is written as the line on which it was typed ends.
 */
export function toSourceEdits(shown: EditorText, changes: readonly TextEdit[]): readonly TextEdit[] {
  const { source } = shown;
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  const edits: TextEdit[] = [];
  let written = '';
  sorted.forEach((change, i) => {
    const start = toSourceOffset(shown, change.start);
    const end = toSourceOffset(shown, change.end);
    const touchesLast = i > 0 && edits[i - 1]?.end === start;
    const touchesNext = sorted[i + 1]?.start === change.end;
    const before = touchesLast ? written : (source[start - 1] ?? '');
    const after = touchesNext ? '' : (source[end] ?? '');
    const atTop = start === shown.marks && edits.every((edit) => edit.text === '');
    const text = keepApart(before, fileText(source, change.text, start, atTop), after);
    edits.push({ start, end, text });
    written = text === '' ? before : text.slice(-1);
  });
  return edits;
}

/** Typed or pasted text as this file writes it: its line ends, and no new byte order mark at the top. */
function fileText(source: string, inserted: string, at: number, atTop: boolean): string {
  const text = atTop ? inserted.replace(/^\uFEFF+/, '') : inserted;
  return /[\r\n]/.test(text) ? text.replace(LINE_END, lineBreakNear(source, at)) : text;
}

/** A lone `\r` and a `\n` that come to stand side by side would become one line end: another `\n` keeps them two. */
function keepApart(before: string, text: string, after: string): string {
  let out = text;
  if (before === '\r' && `${out}${after}`.startsWith('\n')) out = `\n${out}`;
  if (out.endsWith('\r') && after === '\n') out += '\n';
  return out;
}

/** The one smallest change that brings an editor from `text` to what it must show; undefined when it shows it already. */
export function findEditorChange(text: string, shown: EditorText): TextEdit | undefined {
  return diffText(text, shown.text)[0];
}

/** The edits of the file after which the editor shows `text`: for an editor that tells no changes. */
export function findSourceEdits(shown: EditorText, text: string): readonly TextEdit[] {
  return toSourceEdits(shown, diffText(shown.text, text.replace(LINE_END, '\n').replace(/^\uFEFF+/, '')));
}
