/**
 * Constants that axconfig-gen 0.2.1 writes and Rust refuses: the output is the tool's, and a warning says what becomes
 * of it (spec/platform-config.md F.1, PL26; checked with rustc 1.95).
 */
import type { Path } from '../base/path.ts';
import type { AxConfig, AxItem, AxTable } from './axconfig-merge.ts';
import { findNameProblems, findTypeProblems } from './axconfig-names.ts';
import type { ConfigType } from './platform-type.ts';
import { type ConfigValue, type IntegerValue, itemType } from './platform-value.ts';
import { FAILS, isWritten, type RustProblem } from './rust-problem.ts';

const MAX_ISIZE = (1n << 63n) - 1n;

/** Everything in a configuration that the Rust compiler refuses, table by table. */
export function findCompileProblems({ tables }: AxConfig): readonly RustProblem[] {
  return [
    ...tables.flatMap((table, i) => [
      ...table.items.filter(isWritten).flatMap(findItemProblems),
      ...findCommentProblems(table, i === tables.length - 1),
    ]),
    ...findNameProblems(tables),
    ...findTypeProblems(tables),
  ];
}

function findItemProblems(item: AxItem): readonly RustProblem[] {
  if (item.value === undefined) return [];
  const { file, overridden } = item;
  return findValueProblems(item.value, item.type).map((problem) => ({
    file,
    target: 'value',
    overridden,
    ...problem,
  }));
}

type ValueProblem = Pick<RustProblem, 'code' | 'message' | 'path' | 'literal'>;

function findValueProblems(value: ConfigValue, type: ConfigType): readonly ValueProblem[] {
  if (value.kind === 'list')
    return value.items.flatMap((item, i) => findValueProblems(item, itemType(type, i)));
  if (value.kind === 'integer') return findNumberProblem(value, type);
  if (value.kind === 'text') return findTextProblem(value.literal, value.path);
  return [];
}

function findNumberProblem(value: IntegerValue, type: ConfigType): readonly ValueProblem[] {
  const { digits, path, quoted } = value;
  const problem = (fact: string, plain?: string): readonly ValueProblem[] => [
    {
      code: 'platform-rust-number',
      message: `${fact} ${FAILS}`,
      path,
      ...(plain !== undefined && { literal: quoted ? `"${plain}"` : plain }),
    },
  ];
  if (digits.startsWith('-')) {
    if (type.kind !== 'uint') return [];
    if (value.value === 0n) return problem(`uint has no ${digits}. Write 0.`, '0');
    return problem(`${digits} is negative, and uint has no negative numbers.`);
  }
  const plain = digits
    .replace(/^_+/, '')
    .replace('+', '')
    .replace(/^0[XOB]/, (prefix) => prefix.toLowerCase());
  if (plain !== digits) return problem(`Rust does not read ${digits} as a number. Write ${plain}.`, plain);
  if (type.kind === 'int' && value.value > MAX_ISIZE)
    return problem(`${digits} is more than int holds. Make it uint.`);
  return [];
}

/** Characters that turn the direction of text: rustc refuses them in comments and texts. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;

/** Escapes that both languages know; a text block or single quotes are no Rust string. */
function findTextProblem(literal: string, path: Path): readonly ValueProblem[] {
  const problem = (fact: string): readonly ValueProblem[] => [
    { code: 'platform-rust-text', message: `${fact} ${FAILS}`, path },
  ];
  if (!literal.startsWith('"') || literal.startsWith('"""'))
    return problem('Rust knows strings in plain double quotes only.');
  const escapes = literal.match(/\\./gs) ?? [];
  const foreign = escapes.find((pair) => !/^\\["\\nrt]$/.test(pair));
  if (foreign !== undefined) return problem(`Rust does not know the escape ${foreign}.`);
  return TURNS.test(literal)
    ? problem('An invisible character that turns the direction of text stands here.')
    : [];
}

/** Comments become documentation, which must stand above something; `isLast`: nothing follows the table. */
function findCommentProblems(table: AxTable, isLast: boolean): readonly RustProblem[] {
  const { name, comments, items } = table;
  const above = { path: name === undefined ? [] : [name], file: table.file, overridden: false, comments };
  const turned = [above, ...items].filter(({ comments: lines }) => lines.some((line) => TURNS.test(line)));
  const closes = name !== undefined || isLast;
  const left = closes ? items.slice(items.findLastIndex(isWritten) + 1).find(hasDocumentation) : undefined;
  return [
    ...turned.map((at) =>
      commentProblem(
        at,
        `An invisible character that turns the direction of text stands in a comment here. ${FAILS}`,
      ),
    ),
    ...(left ? [commentProblem(left, leftMessage(left.key))] : []),
  ];
}

function commentProblem(
  { file, path, overridden }: Pick<RustProblem, 'file' | 'path' | 'overridden'>,
  message: string,
): RustProblem {
  return { code: 'platform-rust-comment', message, file, path, target: 'key', overridden };
}

function leftMessage(key: string): string {
  return `${key} is left out of axconfig.rs, as the type of an empty list is unknown, but its comment stays behind with nothing below it: axconfig.rs does not compile. Write the type behind the value.`;
}

/** `#/…` becomes `////…`, which is no documentation to Rust. */
function hasDocumentation({ comments }: AxItem): boolean {
  return comments.some((line) => !line.startsWith('#/'));
}
