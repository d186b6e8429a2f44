import { foldFindings } from '../base/fold-findings.ts';
import { platformFormat } from '../model/platform-lookup.ts';
import { PLATFORM_RULES } from './check-platform.ts';
import { NO_LIMIT, type StartLimit, UNFINISHED } from './checks-unfinished.ts';
import { platformFacts } from './platform-rule.ts';
import type { CheckedPlatform, CheckedWorkspace, FileFinding } from './rule.ts';

/**
 * The rules over every open platform file. An open defconfig is taken as merged with each platform, as make does it;
 * open platforms are alternatives. The open VMs are those that are to run on the host. It pauses after each rule; when
 * it is late it looks at no further one, and says so.
 */
export function* judgePlatforms(
  workspace: CheckedWorkspace,
  startLimit: StartLimit = NO_LIMIT,
): Generator<undefined, readonly FileFinding[]> {
  const found: FileFinding[] = [];
  const contextOf = contextIn(workspace);
  for (const platform of workspace.platforms) {
    const { file, config } = platform;
    const isLate = startLimit();
    const facts = platformFacts(config);
    const context = contextOf(platform);
    for (const check of Object.values(PLATFORM_RULES)) {
      if (isLate()) {
        found.push({ ...UNFINISHED, file });
        break;
      }
      for (const finding of foldFindings(check(facts, context))) found.push({ ...finding, file });
      yield;
    }
  }
  return found;
}

function contextIn({ vms, platforms }: CheckedWorkspace) {
  const merged = platforms.filter(({ config }) => platformFormat(config) === 'defconfig');
  const pinned = vms.map(({ name, config }) => ({ name, masks: config.base.phys_cpu_sets ?? [] }));
  return ({ name, config }: CheckedPlatform) => ({
    stem: name.replace(/\.toml$/, ''),
    others: platformFormat(config) === 'defconfig' ? [] : merged,
    vms: pinned,
  });
}
