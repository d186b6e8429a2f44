import { platformFormat } from '../model/platform-lookup.ts';
import { checkPlatform } from './check-platform.ts';
import type { CheckedWorkspace, FileFinding } from './rule.ts';

/**
 * The rules over every open platform file. An open defconfig is taken as merged with each platform, as make does it;
 * open platforms are alternatives. The open VMs are those that are to run on the host.
 */
export function checkPlatforms({ vms, platforms }: CheckedWorkspace): readonly FileFinding[] {
  const merged = platforms.filter(({ config }) => platformFormat(config) === 'defconfig');
  const pinned = vms.map(({ name, config }) => ({ name, masks: config.base.phys_cpu_sets ?? [] }));
  return platforms.flatMap((platform) => {
    const others = merged.includes(platform) ? [] : merged;
    const stem = platform.name.replace(/\.toml$/, '');
    return checkPlatform(platform.config, { stem, others, vms: pinned }).map((finding) => ({
      ...finding,
      file: platform.file,
    }));
  });
}
