import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position } from '../base/line-index.ts';

/** A path as a URI reference: relative ones stay relative to where the command ran. */
export function sarifUri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  // A colon in the first part would read as a scheme, were it not encoded.
  return parts.join('/');
}

/** SARIF counts as we do: from 1, in the run's `columnKind`, the end column behind the last character. */
export function sarifRegion(start: Position, end: Position) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
