import type { Operation } from '../../../base/operation.ts';
import type { FormList } from '../../../state/form-list.ts';

/** A device-tree path as a row of its own: in brackets or, beside table rows, as a table with a name. */
export function insertPathRow(list: FormList, index: number, path: string): Operation {
  const hasNames = list.row !== undefined && standsBesideTable(list, index);
  return {
    kind: 'insert-row',
    path: list.path,
    index,
    value: hasNames ? { table: { name: path } } : [path],
  };
}

function standsBesideTable(list: FormList, index: number): boolean {
  if (list.length === 0) return false;
  const { content } = list.rowAt(Math.max(0, index - 1));
  const [cell] =
    content.kind === 'cells' ? content.cells : content.kind === 'node-path' ? [content.cell] : [];
  return typeof cell?.path.at(-1) === 'string';
}

/** Why this is no path; undefined where it is one. */
export function findPathFault(path: string): string | undefined {
  if (path === '') return 'Enter the path of a node, e.g. /soc/serial@fe660000.';
  return path.startsWith('/') ? undefined : 'A path starts with “/”.';
}
