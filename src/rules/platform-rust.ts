import type { Fix } from '../base/diagnostic.ts';
import {
  findNameClashes,
  findRustProblems,
  findTableProblems,
  type RustProblem,
} from '../model/axconfig-compile.ts';
import type { PlatformItem } from '../model/platform-config.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL26: axconfig-gen takes it and writes Rust that does not compile: `0XFF`, a negative uint, `'text'`, odd names. */
export const checkRust: PlatformCheck = ({ config }) => [
  ...config.items
    .filter((item) => !item.refused)
    .flatMap((item) =>
      findRustProblems(item).map((problem) =>
        platformFinding('warning', {
          code: problem.code,
          message: problem.message,
          path: problem.path,
          ...(problem.code === 'platform-rust-name' && { target: 'key' as const }),
          fixes: respell(item, problem),
        }),
      ),
    ),
  ...config.tables
    .flatMap(findTableProblems)
    .map(({ code, message, path }) => platformFinding('warning', { code, message, path, target: 'key' })),
  ...findNameClashes(config.items).map(({ item, first }) =>
    platformFinding('warning', {
      code: 'platform-rust-name',
      message: `${item.key} and ${first.key} become the same Rust constant. axconfig.rs does not compile. Rename one.`,
      path: item.path,
      target: 'key',
      related: [{ path: first.path, message: 'The same constant' }],
    }),
  ),
];

function respell(item: PlatformItem, { digits, path }: RustProblem): readonly Fix[] {
  if (digits === undefined) return [];
  const isQuoted = isQuotedAt(item, path);
  const literal = isQuoted ? `"${digits}"` : digits;
  return [{ title: `Write ${literal}`, operations: [{ kind: 'set', path, value: { literal } }] }];
}

function isQuotedAt({ value, path: base }: PlatformItem, path: RustProblem['path']): boolean {
  let found = value;
  for (const step of path.slice(base.length)) {
    found = found?.kind === 'list' ? found.items[Number(step)] : undefined;
  }
  return found?.kind === 'integer' && found.quoted;
}
