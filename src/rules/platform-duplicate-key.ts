import { findItemAt } from '../model/platform-lookup.ts';
import type { PlatformCheck } from './platform-rule.ts';
import { platformFinding } from './platform-rule.ts';

/** PL05: make merges defconfig, platform and EXTRA_CONFIG, and the same key in two of them is fatal. */
export const checkDuplicateKey: PlatformCheck = ({ config }, { others = [] }) =>
  config.items.flatMap((item) => {
    const twins = others.flatMap(({ file, name = file, config: other }) => {
      const twin = findItemAt(other, item.table, item.key);
      return twin ? [{ file, name, path: twin.path, message: `Also in ${name}` }] : [];
    });
    const [first] = twins;
    if (!first) return [];
    return [
      platformFinding('error', {
        code: 'platform-duplicate-key',
        message: `${item.key} stands in ${first.name} too. axconfig-gen refuses the same key in two files. Keep one of them.`,
        path: item.path,
        target: 'key',
        related: twins,
        fixes: [{ title: 'Remove it here', operations: [{ kind: 'remove-key', path: item.path }] }],
      }),
    ];
  });
