import { closeSync, fstatSync, fsyncSync, lstatSync, openSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diskErrorCode } from './describe-disk-error.ts';
import { identityOf } from './read-input.ts';
import { writeAll } from './write-all.ts';

/** A copy beside a file, which is also its lock: whoever makes it may write the file until it is removed. */
export interface Backup {
  readonly path: string;
  readonly identity: string;
}

/** Hidden, and with an end that no pattern such as `*.toml` finds. */
export function backupPathOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.axvisor-studio-backup`);
}

/** Writes `bytes` down to the disk; undefined where something has that name already, which is left alone. Throws as `fs` does. */
export function makeBackup(target: string, bytes: Uint8Array): Backup | undefined {
  const path = backupPathOf(target);
  const handle = openNew(path);
  if (handle === undefined) return undefined;
  try {
    const backup = { path, identity: identityOf(fstatSync(handle, { bigint: true })) };
    try {
      writeAll(handle, bytes);
      fsyncSync(handle);
      syncFolder(dirname(path));
      return backup;
    } catch (error) {
      removeBackup(backup);
      throw error;
    }
  } finally {
    closeSync(handle);
  }
}

/** Removes it, unless another file has got its name meanwhile. One that cannot be removed is named by the next run. */
export function removeBackup({ path, identity }: Backup): void {
  try {
    if (identityOf(lstatSync(path, { bigint: true })) === identity) rmSync(path);
  } catch {
    // Somebody has removed it, or closed its folder to us.
  }
}

/** For its owner only: the text may be a secret. */
function openNew(path: string): number | undefined {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if (diskErrorCode(error) === 'EEXIST') return undefined;
    throw error;
  }
}

/** So that a name survives a loss of power too. Windows opens no folders, and keeps names by itself. */
function syncFolder(path: string): void {
  try {
    const handle = openSync(path, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL'].includes(diskErrorCode(error))) throw error;
  }
}
