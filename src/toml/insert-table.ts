import { lineBreakNear } from '../base/line-break.ts';
import type { Path } from '../base/path.ts';
import { elementRegion } from './edit-elements.ts';
import { sectionsOf } from './find-path.ts';
import { formatKey } from './format-value.ts';
import { insertAt, type Plan, planEdits, refuse } from './plan.ts';
import { equalsStyle, statementsOf } from './statements.ts';
import type { TomlDocument } from './tree.ts';

/** Adds `[table]` with its first key: at the end of the file, or at the end of the `[[element]]` that it is part of. */
export function planInsertTable(doc: TomlDocument, table: Path, keyText: string, written: string): Plan {
  const { text } = doc;
  const header = `[${table
    .filter((step) => typeof step === 'string')
    .map((step) => formatKey(step))
    .join('.')}]`;
  const row = table.findLastIndex((step) => typeof step === 'number');
  const region = row < 0 ? undefined : elementRegion(doc, table.slice(0, row), table[row] as number);
  if (row >= 0 && !region)
    return refuse('The parts of this table stand apart from each other; edit it as text.');
  const at = region?.end ?? text.length;
  const lineBreak = lineBreakNear(text, Math.max(at - 1, 0));
  const block = `${header}${lineBreak}${keyText}${equalsHabit(doc)}${written}`;
  const closed = at === 0 || text.charAt(at - 1) === '\n' || (at === 1 && text.charCodeAt(0) === 0xfeff);
  const gap = needsGap(text, at) ? lineBreak : '';
  return planEdits(insertAt(at, closed ? `${gap}${block}${lineBreak}` : `${lineBreak}${gap}${block}`));
}

/** Tables are parted by one blank line, unless there is one already or nothing stands before. */
function needsGap(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  if (before === '' || before === '\ufeff') return false;
  return !/\n[ \t]*\r?\n[ \t]*$/.test(text.slice(Math.max(0, at - 200), at));
}

/** ` = ` or `=`, as the file's last pair has it. */
function equalsHabit(doc: TomlDocument): string {
  for (const { table } of [...sectionsOf(doc)].reverse()) {
    const last = statementsOf(table).at(-1);
    if (last) return equalsStyle(doc.text, last);
  }
  return ' = ';
}
