import { findItemAt } from '../model/platform-lookup.ts';
import { findPlatformKey } from '../model/platform-keys.ts';
import { isPlatform, type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL27: `mmio-regions` of the seed is `mmio-ranges` in some packages. Which one a package's code reads only it knows. */
export const checkKeyNames: PlatformCheck = (facts) => {
  const { config, format } = facts;
  if (!isPlatform(facts)) return [];
  return config.items.flatMap((item) => {
    const spec = findPlatformKey(item.path);
    if (!spec?.packageKey) return [];
    const isPackageName = item.key === spec.packageKey;
    if (isPackageName === (format === 'package')) return [];
    const other = isPackageName ? spec.key : spec.packageKey;
    const fix = { title: `Rename it to ${other}`, operations: [], edits: [{ ...item.keySpan, text: other }] };
    const isTaken = findItemAt(config, item.table, other) !== undefined;
    return [
      platformFinding(isPackageName ? 'warning' : 'info', {
        code: 'platform-key-name',
        message: isPackageName
          ? `${item.key} is a name of package files; without a package AxVisor reads ${other}. The build fails. Rename it.`
          : `${item.key} is the name of files without a package; newer packages read ${other}. Keep the name that the package’s code uses.`,
        path: item.path,
        target: 'key',
        fixes: isPackageName && !isTaken ? [fix] : [],
      }),
    ];
  });
};
