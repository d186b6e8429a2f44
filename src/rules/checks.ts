/** All that judges open files, in one chunk that the page loads after its first paint. */
import { judgePlatforms } from './check-platforms.ts';
import { judgeVms } from './check-workspace.ts';
import type { IsLate } from './checks-unfinished.ts';
import type { CheckedWorkspace, FileFinding } from './rule.ts';

export { MOST_SECONDS } from './checks-unfinished.ts';
export { explain } from './explain.ts';

/**
 * Every rule over every open file. It pauses after each rule, so that a page may draw in between; nothing may change
 * until it goes on. `isLate`: when no further rule may look; each file that is not judged by all is then told as such.
 */
export function* judge(
  workspace: CheckedWorkspace,
  isLate?: IsLate,
): Generator<undefined, readonly FileFinding[]> {
  const vms = yield* judgeVms(workspace, isLate);
  const platforms = yield* judgePlatforms(workspace, isLate);
  return [...vms, ...platforms];
}
