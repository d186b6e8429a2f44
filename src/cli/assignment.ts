import { type Path, parsePath } from '../base/path.ts';
import { parseQuantity } from '../model/quantity.ts';
import { parseToml, type TomlDocument, type TomlNode } from '../toml/index.ts';

/** A value as it was typed: a TOML value, or a quantity that TOML does not know (`2G`, `512M+64K`). */
export type GivenValue =
  | { readonly kind: 'toml'; readonly node: TomlNode }
  | { readonly kind: 'quantity'; readonly value: bigint };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

export interface Assignment {
  readonly path: Path;
  readonly given: GivenValue;
}

/** `kernel.memory_regions[0][1]=2G`. A quoted key may hold `=`. */
export function parseAssignment(text: string): Parsed<Assignment> {
  const match = /^((?:[^="]|"(?:[^"\\]|\\.)*")*)=(.*)$/s.exec(text);
  if (!match) return fail(`“${text}” is no change. Write path=value, as in kernel.entry_point=0x8020_0000.`);
  const path = parseTypedPath(match[1] ?? '');
  if (!path.ok) return path;
  const given = parseGiven((match[2] ?? '').trim());
  return given.ok ? { ok: true, value: { path: path.value, given: given.value } } : given;
}

/** A path to something in a file: not empty, its keys and numbers as `formatPath` writes them. */
export function parseTypedPath(text: string): Parsed<Path> {
  let path: Path | undefined;
  try {
    path = parsePath(text.trim());
  } catch {
    // A quoted key whose escapes mean nothing.
  }
  if (path === undefined || path.length === 0 || typeof path[0] === 'number')
    return fail(`“${text}” is no path. Write it as in kernel.memory_regions[0][1].`);
  return { ok: true, value: path };
}

const HEAD = 'value = ';
/** Whether a number fits is a question of its place. */
const ANY_SIZE = 1n << 128n;

function parseGiven(text: string): Parsed<GivenValue> {
  if (text === '') return fail('The value is missing behind “=”.');
  const node = findWholeValue(parseToml(HEAD + text), text.length);
  if (node) return { ok: true, value: { kind: 'toml', node } };
  const quantity = parseQuantity(text, ANY_SIZE);
  if (quantity.kind === 'value') return { ok: true, value: { kind: 'quantity', value: quantity.value } };
  const quoted = /^[\w./ -]+$/.test(text) ? ` A text needs quotes: '"${text}"'.` : '';
  return fail(`“${text}” is neither a TOML value nor a quantity such as 2G.${quoted}`);
}

/** The value when it is all of the text: no comment and no second line behind it. */
function findWholeValue(result: ReturnType<typeof parseToml>, length: number): TomlNode | undefined {
  const doc: TomlDocument | undefined = result.ok ? result.doc : undefined;
  const node = doc?.root.entries.get('value')?.value;
  return node?.span.start === HEAD.length && node.span.end === HEAD.length + length ? node : undefined;
}

function fail(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
