/** How the decoder's findings are made and worded: the fact, the consequence, the way out (design/look.md). */
import type { Diagnostic, Fix } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { shorten } from '../base/shorten.ts';
import type { TomlNode } from '../toml/index.ts';
import { formatHex, MAX_U64 } from './quantity.ts';
import type { Release } from './release.ts';

export type FindingParts = Pick<Diagnostic, 'code' | 'message' | 'path'> & Partial<Diagnostic>;

export function errorAt(parts: FindingParts): Diagnostic {
  return { severity: 'error', related: [], fixes: [], ...parts };
}

export function warningAt(parts: FindingParts): Diagnostic {
  return { severity: 'warning', related: [], fixes: [], ...parts };
}

/** How a release is called in sentences: `AxVisor 0.5`. */
export function releaseName(release: Release): string {
  if (release === 'flat') return 'AxVisor of before March 2025';
  return release === '0.1-dtb' ? 'AxVisor 0.1 with device trees' : `AxVisor ${release}`;
}

export function refuses(release: Release): string {
  return `${releaseName(release)} refuses the file.`;
}

/** `0x1000`, `the text "x"`, `an empty list`: a value as it is called in a sentence, short. */
export function describeNode(node: TomlNode): string {
  switch (node.kind) {
    case 'string':
      return `the text ${JSON.stringify(shorten(node.value))}`;
    case 'integer':
      return `the number ${shorten(node.literal)}`;
    case 'float':
      return `the fraction ${shorten(node.literal)}`;
    case 'boolean':
      return node.literal;
    case 'datetime':
      return `the date ${node.literal}`;
    case 'array':
      return node.items.length === 0 ? 'an empty list' : 'a list';
    default:
      return 'a table';
  }
}

/** `2^64 − 1`, `0xffff`: the largest number a field takes. */
export function describeMax(max: bigint): string {
  if (max === MAX_U64) return '2^64 − 1';
  return max === MAX_U64 >> 1n ? '2^63 − 1' : formatHex(max);
}

/** One fix that replaces the value at `path` by TOML text. */
export function setLiteral(title: string, path: Path, literal: string): Fix {
  return { title, operations: [{ kind: 'set', path, value: { literal } }] };
}
