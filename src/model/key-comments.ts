import { formatPath, type Path } from '../base/path.ts';
import { findTrailingComment, type TableNode, type TomlDocument } from '../toml/index.ts';

/**
 * The comments behind the keys of a VM file, by `formatPath(path)`, without `#`, trimmed: of every table with lines of
 * its own, so also of rows that are written as `[[kernel.memory_regions]]`. Rows in lists have theirs as `label`.
 */
export function keyComments(doc: TomlDocument): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  collect(doc, doc.root, [], comments);
  return comments;
}

function collect(doc: TomlDocument, table: TableNode, path: Path, comments: Map<string, string>): void {
  for (const [key, { value }] of table.entries) {
    const at = [...path, key];
    if (value.kind === 'table' && value.form !== 'inline') collect(doc, value, at, comments);
    else if (value.kind === 'array' && value.form === 'header') {
      value.items.forEach((item, i) => {
        if (item.kind === 'table') collect(doc, item, [...at, i], comments);
      });
    } else {
      const comment = findTrailingComment(doc, at);
      if (comment) comments.set(formatPath(at), comment.text);
    }
  }
}
