/** A place as people count: 1-based line and column, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Line starts of a text; `\n`, `\r\n` and a lone `\r` each end a line, as Monaco counts them. A byte order mark is no
 * part of the first line: no editor shows it, and none counts it.
 */
export class LineIndex {
  readonly starts: readonly number[];

  constructor(text: string) {
    this.starts = text.includes('\r') ? startsByCharacter(text) : startsBySearch(text);
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.starts[mid] as number) <= offset) low = mid;
      else high = mid - 1;
    }
    return { line: low + 1, column: Math.max(0, offset - (this.starts[low] as number)) + 1 };
  }
}

function startsBySearch(text: string): number[] {
  const starts = [firstStart(text)];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsByCharacter(text: string): number[] {
  const starts = [firstStart(text)];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

function firstStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
