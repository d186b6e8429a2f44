/** Rules speak of keys in their tables; in a flat file, of before March 2025, the same keys stand at top level. */
import type { Fix } from '../base/diagnostic.ts';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { KEY_ORDER, type Layout, SECTIONS } from '../model/vm-keys.ts';

/** `['kernel', 'entry_point']` → `['entry_point']` in a flat file, which has no table of that name. */
export function pathInLayout(path: Path, layout: Layout): Path {
  return layout === 'flat' && SECTIONS.some((section) => section === path[0]) ? path.slice(1) : path;
}

export function fixInLayout(fix: Fix, layout: Layout): Fix {
  if (layout === 'tables') return fix;
  return { ...fix, operations: fix.operations.map((operation) => inFlatLayout(operation)) };
}

function inFlatLayout(operation: Operation): Operation {
  if (operation.kind === 'comment-in') return operation;
  const moved = { ...operation, path: pathInLayout(operation.path, 'flat') };
  const isKey = moved.kind === 'insert-key' && moved.path.length === 1;
  return isKey ? { ...moved, order: KEY_ORDER.flat } : moved;
}
