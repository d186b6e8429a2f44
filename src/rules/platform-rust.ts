import { findCompileProblems } from '../model/axconfig-compile.ts';
import { mergeSpecs } from '../model/axconfig-merge.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** No file has this name. */
const OWN = '\0';

/** PL26: axconfig-gen takes it and writes Rust that does not compile: `0XFF`, a negative uint, `'text'`, odd names. */
export const checkRust: PlatformCheck = ({ config }, { others = [] }) => {
  const items = config.items.filter((item) => !item.refused);
  const own = { file: OWN, config: { ...config, items } };
  const together = mergeSpecs([...others, own]);
  // Where the files cannot be merged, that is told by another check.
  const merged = together.ok ? together : mergeSpecs([own]);
  if (!merged.ok) return [];
  const problems = findCompileProblems(merged.config).filter(({ file }) => file === OWN);
  return problems.map(({ code, message, path, target, literal, first }) =>
    platformFinding('warning', {
      code,
      message,
      path,
      target,
      related: first ? [{ path: first, message: 'The same name' }] : [],
      fixes:
        literal === undefined
          ? []
          : [{ title: `Write ${literal}`, operations: [{ kind: 'set', path, value: { literal } }] }],
    }),
  );
};
