import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of recorded answers that `*.shared.test.ts` read; undefined where it is absent. Only tests import this. */
export function sharedFolder(): string | undefined {
  const folder = process.env.STUDIO_SHARED ?? '../shared';
  return existsSync(folder) ? folder : undefined;
}

/** Every file below `sub` of the shared folder whose name ends in `.ext`, as paths from the shared folder, sorted. */
export function listFiles(sub: string, ext: string): readonly string[] {
  const folder = sharedFolder();
  if (folder === undefined || !existsSync(join(folder, sub))) return [];
  return readdirSync(join(folder, sub), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(`.${ext}`))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .sort();
}
