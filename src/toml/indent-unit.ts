import { memoByIdentity } from '../base/memo.ts';
import { sectionsOf } from './find-path.ts';
import { indentationAt, isFirstOnLine } from './lines.ts';
import type { TomlDocument } from './tree.ts';

/** One step of indentation as the file writes it in its lists; four spaces where it has none. */
export const indentUnit = memoByIdentity((doc: TomlDocument): string => {
  const { text } = doc;
  for (const { table } of sectionsOf(doc)) {
    for (const { span, value } of table.entries.values()) {
      const row = value.kind === 'array' && value.form === 'inline' ? value.items[0] : undefined;
      if (!row || !isFirstOnLine(text, row.span.start)) continue;
      const outer = indentationAt(text, span.start);
      const inner = indentationAt(text, row.span.start);
      if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
    }
  }
  return '    ';
});
