import { formatPath } from '../base/path.ts';
import { describeRange, findTooWide } from '../model/integer-range.ts';
import type { TomlDocument, TomlNode } from '../toml/index.ts';
import { type GivenValue, parseAssignment } from './assignment.ts';
import type { Change } from './command.ts';

/** Why a change must not be made: it writes a number that AxVisor cannot hold at its place. */
export function describeTooWide(doc: TomlDocument, change: Change): string | undefined {
  const assignment = change.kind === 'remove' ? undefined : parseAssignment(change.text);
  if (!assignment?.ok) return undefined;
  const { path, given } = assignment.value;
  const found = findTooWide(doc, path, nodeOf(given));
  if (!found) return undefined;
  return `${formatPath(found.path)} holds whole numbers from ${describeRange(found.range)}, and ${found.literal} is none of them.`;
}

function nodeOf(given: GivenValue): TomlNode {
  if (given.kind === 'toml') return given.node;
  return { kind: 'integer', span: { start: 0, end: 0 }, literal: String(given.value), value: given.value };
}
