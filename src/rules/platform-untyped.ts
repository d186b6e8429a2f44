import type { PlatformItem } from '../model/platform-config.ts';
import { type ConfigType, formatType } from '../model/platform-type.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL25: without a comment the type is inferred, which fits numbers and words, but not lists of pairs and empty lists. */
export const checkUntyped: PlatformCheck = ({ config }) =>
  config.items
    .filter((item) => item.uncommented && !item.refused)
    .map((item) => {
      const declare = item.declare;
      return platformFinding(isWrong(item) ? 'error' : 'warning', {
        code: 'platform-untyped',
        message: `${item.key} has no type comment. ${consequence(item)}`,
        path: item.path,
        fixes: declare
          ? [{ title: `Add # ${formatType(declare.type)}`, operations: [], edits: declare.edits }]
          : [],
      });
    });

/** Rows that are inferred as lists, or nothing that could be inferred. Other types differ only in name. */
function isWrong({ type, declare }: PlatformItem): boolean {
  return type.kind === 'unknown' || hasRows(declare?.type) !== hasRows(type);
}

function hasRows(type: ConfigType | undefined): boolean {
  return type?.kind === 'array' && type.item.kind === 'tuple';
}

function consequence(item: PlatformItem): string {
  if (item.type.kind === 'unknown')
    return 'The type of an empty list is unknown, so axconfig-gen leaves the constant out. Write the type behind it.';
  const inferred = formatType(item.type);
  if (isWrong(item))
    return `axconfig-gen infers ${inferred}, where AxVisor’s code wants rows, so the build fails. Write the type behind it.`;
  return `axconfig-gen infers ${inferred}. Write it behind the value, so that a later edit cannot change it.`;
}
