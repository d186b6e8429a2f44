import { createScan } from './scan.ts';
import { scanValue } from './scan-value.ts';
import type { TomlNode } from './tree.ts';

/** Reads a text that is one whole TOML value (a `{ literal }`); undefined when it is not. Spans count from its start. */
export function parseLiteral(text: string): TomlNode | undefined {
  const scan = createScan(text);
  const node = scanValue(scan);
  return scan.errors.length === 0 && scan.at === text.length ? node : undefined;
}
