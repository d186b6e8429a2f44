import { formatPath } from '../base/path.ts';
import { describeRange, findTooWide } from '../model/integer-range.ts';
import type { TomlDocument } from '../toml/index.ts';
import { parseAssignment } from './assignment.ts';
import type { Change } from './command.ts';

/** Why a change must not be made: it writes a number that AxVisor cannot hold at its place. */
export function describeTooWide(doc: TomlDocument, change: Change): string | undefined {
  const assignment = change.kind === 'remove' ? undefined : parseAssignment(change.text);
  if (!assignment?.ok) return undefined;
  const { path, given } = assignment.value;
  const found = findTooWide(doc, path, given.node);
  if (!found) return undefined;
  return `${formatPath(found.path)} holds whole numbers from ${describeRange(found.range)}, and ${found.literal} is none of them.`;
}
