/**
 * Values under keys that upstream does not know are skipped but still visited: an integer outside 128 bits, or a float
 * beyond what a double holds, fails even there (serde's IgnoredAny over toml-rs). Surplus list items are not visited.
 */
import { childPath, type Path } from '../base/path.ts';
import type { TomlNode } from '../toml/index.ts';
import { errorAt, refuses } from './findings.ts';
import type { ReadContext } from './read-context.ts';

const MAX_U128 = (1n << 128n) - 1n;
const MIN_I128 = -(1n << 127n);

export function checkIgnored(node: TomlNode, path: Path, context: ReadContext): void {
  if (node.kind === 'array') {
    node.items.forEach((item, i) => {
      checkIgnored(item, childPath(path, i), context);
    });
  } else if (node.kind === 'table') {
    for (const entry of node.entries.values()) checkIgnored(entry.value, childPath(path, entry.key), context);
  } else if (isUnreadable(node)) {
    context.report(
      errorAt({
        code: 'out-of-range',
        message: `This number is too large to be read at all. ${refuses(context.release)} Remove it.`,
        path,
      }),
    );
  }
}

function isUnreadable(node: TomlNode): boolean {
  if (node.kind === 'integer') return node.value > MAX_U128 || node.value < MIN_I128;
  return (
    node.kind === 'float' && Math.abs(node.value) === Number.POSITIVE_INFINITY && !/inf/.test(node.literal)
  );
}
