/** All that judges open files, in one chunk that the page loads after its first paint. */
import { judgePlatforms } from './check-platforms.ts';
import { judgeVms } from './check-workspace.ts';
import type { StartLimit } from './checks-unfinished.ts';
import type { CheckedWorkspace, FileFinding } from './rule.ts';

export { MOST_SECONDS } from './checks-unfinished.ts';
export { explain } from './explain.ts';

/**
 * Every rule over every open file. It pauses after each rule, so that a page may draw in between; nothing may change
 * until it goes on. `startLimit`: how long each file may take; one that is not judged by every rule is then told as such.
 */
export function* judge(
  workspace: CheckedWorkspace,
  startLimit?: StartLimit,
): Generator<undefined, readonly FileFinding[]> {
  const vms = yield* judgeVms(workspace, startLimit);
  const platforms = yield* judgePlatforms(workspace, startLimit);
  return [...vms, ...platforms];
}
