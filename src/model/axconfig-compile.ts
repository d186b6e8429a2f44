/**
 * Constants that axconfig-gen 0.2.1 writes and Rust refuses, or that it leaves out: the output is the tool's, and a
 * warning says what becomes of it (spec/platform-config.md F.1, PL26; checked with rustc).
 */
import type { Path } from '../base/path.ts';
import { constantName } from './axconfig-rust.ts';
import type { PlatformItem, PlatformTable } from './platform-config.ts';
import { type ConfigType, formatRustType } from './platform-type.ts';
import { type ConfigValue, type IntegerValue, itemType } from './platform-value.ts';

/** `digits`: the number written so that Rust takes it, where that is certain. */
export interface RustProblem {
  readonly code: 'platform-rust-number' | 'platform-rust-text' | 'platform-rust-name';
  readonly message: string;
  readonly path: Path;
  readonly digits?: string;
}

const FAILS = 'axconfig-gen copies it into axconfig.rs, which does not compile.';
const MAX_ISIZE = (1n << 63n) - 1n;

/** Everything in one item that the Rust compiler refuses; empty for items that axconfig-gen leaves out. */
export function findRustProblems(item: PlatformItem): readonly RustProblem[] {
  if (item.value === undefined || formatRustType(item.type) === undefined) return [];
  return [...findNameProblems(item), ...findValueProblems(item.value, item.type)];
}

function findValueProblems(value: ConfigValue, type: ConfigType): readonly RustProblem[] {
  if (value.kind === 'list')
    return value.items.flatMap((item, i) => findValueProblems(item, itemType(type, i)));
  if (value.kind === 'integer') return findNumberProblem(value, type);
  if (value.kind === 'text') return findTextProblem(value.literal, value.path);
  return [];
}

function findNumberProblem(value: IntegerValue, type: ConfigType): readonly RustProblem[] {
  const { digits, path } = value;
  const problem = (fact: string, plain?: string): readonly RustProblem[] => [
    {
      code: 'platform-rust-number',
      message: `${fact} ${FAILS}`,
      path,
      ...(plain !== undefined && { digits: plain }),
    },
  ];
  if (value.value < 0n)
    return type.kind === 'uint' ? problem(`${digits} is negative, and uint has no negative numbers.`) : [];
  const plain = digits
    .replace(/^_+/, '')
    .replace('+', '')
    .replace(/^0[XOB]/, (prefix) => prefix.toLowerCase());
  if (plain !== digits) return problem(`Rust does not read ${digits} as a number. Write ${plain}.`, plain);
  if (type.kind === 'int' && value.value > MAX_ISIZE)
    return problem(`${digits} is more than int holds. Make it uint.`);
  return [];
}

/** Escapes that both languages know; a text block or single quotes are no Rust string. */
function findTextProblem(literal: string, path: Path): readonly RustProblem[] {
  const problem = (fact: string): readonly RustProblem[] => [
    { code: 'platform-rust-text', message: `${fact} ${FAILS}`, path },
  ];
  if (!literal.startsWith('"') || literal.startsWith('"""'))
    return problem('Rust knows strings in plain double quotes only.');
  const escapes = literal.match(/\\./gs) ?? [];
  const foreign = escapes.find((pair) => !/^\\["\\nrt]$/.test(pair));
  return foreign === undefined ? [] : problem(`Rust does not know the escape ${foreign}.`);
}

function findNameProblems({ key, path }: PlatformItem): readonly RustProblem[] {
  return isIdentifier(constantName(key)) ? [] : [nameProblem(key, path)];
}

/** A table becomes a module of that name. */
export function findTableProblems({ name, path }: PlatformTable): readonly RustProblem[] {
  const module = name.replaceAll('-', '_');
  return isIdentifier(module) && !KEYWORDS.has(module) ? [] : [nameProblem(name, path)];
}

function nameProblem(name: string, path: Path): RustProblem {
  return { code: 'platform-rust-name', message: `“${name}” makes no Rust name. ${FAILS}`, path };
}

function isIdentifier(name: string): boolean {
  return /^(?:[\p{XID_Start}_])[\p{XID_Continue}]*$/u.test(name);
}

const KEYWORDS = new Set(
  `abstract as async await become box break const continue crate do dyn else enum extern false final fn for if impl
  in let loop macro match mod move mut override priv pub ref return self static struct super trait true try type
  typeof unsafe unsized use virtual where while yield Self _`.split(/\s+/),
);

/** Two keys of one table that make the same constant (`a-b` and `A_B`); each with the one that came first. */
export function findNameClashes(
  items: readonly PlatformItem[],
): readonly { readonly item: PlatformItem; readonly first: PlatformItem }[] {
  const seen = new Map<string, PlatformItem>();
  const clashes: { item: PlatformItem; first: PlatformItem }[] = [];
  for (const item of items) {
    const name = `${item.table?.replaceAll('-', '_') ?? ''}\n${constantName(item.key)}`;
    const first = seen.get(name);
    if (first) clashes.push({ item, first });
    else seen.set(name, item);
  }
  return clashes;
}
