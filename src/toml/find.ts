import type { Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import type { Entry, TomlDocument, TomlNode } from './tree.ts';

/** The value at `path`; undefined when it is missing. */
export function findNode(doc: TomlDocument, path: Path): TomlNode | undefined {
  let node: TomlNode | undefined = doc.root;
  for (const step of path) {
    if (node === undefined) return undefined;
    node = childNode(node, step);
  }
  return node;
}

/** The key with its value at `path`; undefined when it is missing or the last step is a row number. */
export function findEntry(doc: TomlDocument, path: Path): Entry | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return undefined;
  const parent = findNode(doc, path.slice(0, -1));
  return parent?.kind === 'table' ? parent.entries.get(key) : undefined;
}

export function childNode(node: TomlNode, step: string | number): TomlNode | undefined {
  if (typeof step === 'string') return node.kind === 'table' ? node.entries.get(step)?.value : undefined;
  return node.kind === 'array' ? node.items[step] : undefined;
}

/**
 * Where `path` stands in the text. A path that is missing resolves to its nearest existing ancestor;
 * a table to its header (or its key), the root to the empty span at the start.
 */
export function locate(doc: TomlDocument, path: Path, target: 'key' | 'value' = 'value'): Span {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const node = findNode(doc, at);
    if (!node) continue;
    const entry = findEntry(doc, at);
    if (entry && (target === 'key' || length < path.length)) {
      return node.kind === 'table' && node.headerSpan && length < path.length
        ? node.headerSpan
        : entry.keySpan;
    }
    return nodeSpan(node);
  }
  const start = doc.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start, end: start };
}

function nodeSpan(node: TomlNode): Span {
  if (node.kind === 'table') return node.headerSpan ?? node.span;
  if (node.kind === 'array' && node.form === 'header') {
    const first = node.items[0];
    return first ? nodeSpan(first) : node.span;
  }
  return node.span;
}
