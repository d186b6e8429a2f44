import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RealFiles {
  readonly where: string;
  readonly texts: readonly string[];
}

/** The VM files of the shared corpus, or the presets where it is absent. */
export function loadRealFiles(): RealFiles {
  const shared = join(process.env.STUDIO_SHARED ?? '../shared', 'corpus', 'vms');
  const folder = existsSync(shared) ? shared : join('configs', 'vms');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.toml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return { where: folder === shared ? 'corpus' : 'presets', texts };
}
