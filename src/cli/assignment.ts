import { type Path, parsePath } from '../base/path.ts';
import { parseTypedValue, type TypedValue } from '../model/typed-value.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

export interface Assignment {
  readonly path: Path;
  readonly given: TypedValue;
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

/** Whether a number fits is a question of its place. */
const ANY_SIZE = 1n << 128n;

function parseGiven(text: string): Parsed<TypedValue> {
  if (text === '') return fail('The value is missing behind “=”.');
  const typed = parseTypedValue(text, ANY_SIZE);
  if (typed.kind === 'value') return { ok: true, value: typed };
  const isWord = /^[A-Za-z_./][\w./ -]*$/.test(text);
  const way = isWord ? `A text needs quotes: '"${text}"'.` : typed.message;
  return fail(`“${text}” is neither a TOML value nor a quantity such as 2G. ${way}`);
}

function fail(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
