/** Keys and tables that make no name of Rust's, or the same one, or hide a type (spec/platform-config.md F.1). */
import type { AxItem, AxTable } from './axconfig-merge.ts';
import { constantName } from './axconfig-rust.ts';
import { formatRustType } from './platform-type.ts';
import { FAILS, isWritten, type RustProblem } from './rust-problem.ts';

interface Named {
  readonly name: string;
  /** As it is called in the file. */
  readonly given: string;
  readonly isRust: boolean;
  readonly place: Pick<RustProblem, 'file' | 'path' | 'overridden'>;
}

/** Constants of one table share a room, and so do the tables. */
export function findNameProblems(tables: readonly AxTable[]): readonly RustProblem[] {
  const rooms = [
    ...tables.map((table) => table.items.filter(isWritten).map(nameItem)),
    tables.flatMap(nameTable),
  ];
  return rooms.flatMap((room) => [...room.filter(({ isRust }) => !isRust).map(noName), ...findClashes(room)]);
}

function nameItem(item: AxItem): Named {
  const name = constantName(item.key);
  return { name, given: item.key, isRust: isIdentifier(name), place: item };
}

/** A table becomes a module of that name. */
function nameTable({ name: given, file }: AxTable): readonly Named[] {
  if (given === undefined) return [];
  const name = moduleName(given);
  const place = { file, path: [given], overridden: false };
  return [{ name, given, isRust: isIdentifier(name) && !KEYWORDS.has(name), place }];
}

function moduleName(table: string): string {
  return table.replaceAll('-', '_');
}

function noName({ given, place }: Named): RustProblem {
  return nameProblem(place, `“${given}” makes no Rust name. ${FAILS}`);
}

function nameProblem({ file, path }: Named['place'], message: string): RustProblem {
  // A name is the file's, whatever its value.
  return { code: 'platform-rust-name', message, file, path, target: 'key', overridden: false };
}

/** `a-b` and `A_B` make one constant; each with the one that came first. Rust compares names in their composed form. */
function findClashes(room: readonly Named[]): readonly RustProblem[] {
  const seen = new Map<string, Named>();
  return room.flatMap((named) => {
    const name = named.name.normalize('NFC');
    const first = seen.get(name);
    if (!first) seen.set(name, named);
    if (!first || name === '_') return [];
    const message = `${named.given} and ${first.given} become the same name in Rust. axconfig.rs does not compile. Rename one.`;
    return [{ ...nameProblem(named.place, message), first: first.place.path }];
  });
}

/** A table of that name is a module, and at top level the type is no longer to be seen. */
export function findTypeProblems(tables: readonly AxTable[]): readonly RustProblem[] {
  const used = new Map<string, AxItem>();
  for (const item of tables.find(({ name }) => name === undefined)?.items.filter(isWritten) ?? []) {
    for (const type of formatRustType(item.type)?.match(/\w+/g) ?? []) used.set(type, item);
  }
  return tables.flatMap(({ name, file }) => {
    const user = name === undefined ? undefined : used.get(moduleName(name));
    if (name === undefined || !user) return [];
    const message = `The table ${name} becomes a module that hides Rust’s type ${name}, which ${user.key} at top level has. axconfig.rs does not compile. Rename the table.`;
    return [nameProblem({ file, path: [name], overridden: false }, message)];
  });
}

function isIdentifier(name: string): boolean {
  return /^(?:[\p{XID_Start}_])[\p{XID_Continue}]*$/u.test(name);
}

const KEYWORDS = new Set(
  `abstract as async await become box break const continue crate do dyn else enum extern false final fn for if impl
  in let loop macro match mod move mut override priv pub ref return self static struct super trait true try type
  typeof unsafe unsized use virtual where while yield Self _`.split(/\s+/),
);
