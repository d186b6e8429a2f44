import type { TextEdit } from '../base/text-edit.ts';

/** A stretch of the middle text: kept from the first text, or written by the first edits. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** One list of edits against `text` that does what `first` and then `second` (against the result of `first`) do. */
export function composeEdits(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const pieces = splice(splice([{ start: 0, end: text.length }], first), second);
  return toEdits(text, pieces);
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}

function splice(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: Piece[] = [];
  let index = 0;
  let pieceStart = 0;
  const copy = (from: number, to: number, keep: boolean): void => {
    for (let piece = pieces[index]; piece && pieceStart < to; piece = pieces[index]) {
      const length = lengthOf(piece);
      const low = Math.max(from - pieceStart, 0);
      const high = Math.min(to - pieceStart, length);
      if (keep && low < high) out.push(slicePiece(piece, low, high));
      if (high < length) return;
      index++;
      pieceStart += length;
    }
  };
  let at = 0;
  for (const edit of sorted) {
    copy(at, edit.start, true);
    if (edit.text !== '') out.push({ text: edit.text });
    copy(edit.start, edit.end, false);
    at = edit.end;
  }
  copy(at, Number.POSITIVE_INFINITY, true);
  return out;
}

function toEdits(text: string, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let written = '';
  const flush = (to: number): void => {
    if (to > at || written !== '') edits.push({ start: at, end: to, text: written });
    written = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) written += piece.text;
    else {
      flush(piece.start);
      at = piece.end;
    }
  }
  flush(text.length);
  return edits.filter(({ start, end, text: added }) => text.slice(start, end) !== added);
}
