/**
 * The line of row number `row` inside a list's constant, of `lines` from `first` to `last` (0-based, both inclusive):
 * rows stand one step further in than the constant. Undefined where the list stands on one line.
 */
export function findRowLine(
  lines: readonly string[],
  first: number,
  last: number,
  row: number,
): number | undefined {
  const inner = indentOf(lines[first]) + 4;
  let seen = -1;
  for (let line = first + 1; line < last; line++) {
    const closes = lines[line]?.trimStart().startsWith(']');
    if (indentOf(lines[line]) === inner && !closes) seen++;
    if (seen === row) return line;
  }
  return undefined;
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}
