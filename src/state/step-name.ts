import type { Operation } from '../base/operation.ts';
import { formatPath } from '../base/path.ts';

/** What operations do, in words that follow "Undo:": `set kernel.entry_point`. */
export function nameOperations(operations: readonly Operation[]): string {
  const [first, ...rest] = operations;
  if (!first) return 'nothing';
  if (rest.length === 0) return nameOperation(first);
  const parents = new Set(operations.map(parentOf));
  const [parent] = parents;
  if (parents.size === 1 && parent) return `change ${parent}`;
  return `${nameOperation(first)} and ${rest.length} more`;
}

function parentOf(operation: Operation): string {
  return 'path' in operation ? formatPath(operation.path.slice(0, -1)) : '';
}

function nameOperation(operation: Operation): string {
  switch (operation.kind) {
    case 'set':
      return `set ${formatPath(operation.path)}`;
    case 'insert-key':
      return `add ${formatPath(operation.path)}`;
    case 'insert-row':
      return `add ${formatPath([...operation.path, operation.index])}`;
    case 'remove-key':
    case 'remove-row':
      return `remove ${formatPath(operation.path)}`;
    case 'duplicate-row':
      return `duplicate ${formatPath(operation.path)}`;
    case 'move-row':
      return `move ${formatPath(operation.path)}`;
    case 'comment-out':
      return `comment out ${formatPath(operation.path)}`;
    case 'comment-in':
      return 'uncomment';
    case 'set-comment':
      return `comment of ${formatPath(operation.path)}`;
  }
}
