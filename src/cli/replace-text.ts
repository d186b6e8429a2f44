import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { type Backup, backupPathOf, makeBackup, removeBackup } from './backup.ts';
import { describeDiskError, diskErrorCode } from './describe-disk-error.ts';
import type { Refusal } from './outcome.ts';
import { describeSpecial, identityOf, NO_WAITING } from './read-input.ts';
import { withoutSignals } from './without-signals.ts';
import { writeAll } from './write-all.ts';

/**
 * Writes `after` into the file at `path`, if that still holds `before`; undefined when done.
 *
 * The text goes into the file that is there, not into a new one put in its place: that would lose its other hard links
 * and its owner, and its extended attributes and access lists, which Node can neither read nor write. What a new file
 * would give, that the old or the new text is there whole whatever happens, a backup gives:
 *
 * 1. The old text is written to a new file beside it, down to the disk. That file is also the lock: while it is there
 *    no other run writes, and one that is there already is never touched, whoever made it.
 * 2. The file is looked at again: another text in it, or another file in its place, refuses the edit.
 * 3. The new text is written in one call and the file cut to its length. Where that fails the old text is written back.
 * 4. The file is looked at once more: that another program wrote at the same moment is said, and the backup stays.
 * 5. Once the new text is on the disk the backup goes.
 *
 * What remains: what another program writes into this same file in the microseconds between the second look and the
 * write is overwritten (a new file that it puts in its place is not); who reads in that moment may see the new
 * beginning with the old end; and a run that is killed in it leaves just that, with the old text in the backup, which
 * the next run names.
 */
export function replaceText(path: string, before: string, after: string): Refusal | undefined {
  try {
    const target = realpathSync(path);
    const obstacle = describeObstacle(statSync(target));
    if (obstacle !== undefined) return refuse('failed', `${path} was not changed: it ${obstacle}`);
    const handle = openSync(target, constants.O_RDWR | NO_WAITING);
    try {
      const [old, text] = [Buffer.from(before, 'utf8'), Buffer.from(after, 'utf8')];
      return withoutSignals(() => swapBesideBackup({ path, target, handle }, old, text));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return refuse('changed', `${path} was not changed: it is gone.`);
    return refuse('failed', `${path} was not changed: it ${describeDiskError(error)}`);
  }
}

function refuse(kind: Refusal['kind'], reason: string): Refusal {
  return { kind, reason };
}

/** Root may write a read-only file too, but whoever made it one meant something by that. */
function describeObstacle(stat: Stats): string | undefined {
  const special = describeSpecial(stat);
  if (special !== undefined) return special;
  return (stat.mode & 0o222) === 0 ? 'is read-only.' : undefined;
}

interface OpenFile {
  /** As it was given. */
  readonly path: string;
  /** Without symbolic links. */
  readonly target: string;
  readonly handle: number;
}

function swapBesideBackup(file: OpenFile, before: Uint8Array, after: Uint8Array): Refusal | undefined {
  const place = backupPathOf(file.target);
  const unchanged = `${file.path} was not changed`;
  let backup: Backup | undefined;
  try {
    backup = makeBackup(file.target, before);
  } catch (error) {
    return refuse('failed', `${unchanged}: its backup ${place} ${describeDiskError(error)}`);
  }
  if (!backup)
    return refuse(
      'changed',
      `${unchanged}: ${place} is there. Another run is writing, or one was ended midway and left the text from before in it; then compare the two and delete it.`,
    );
  if (!isInPlace(file) || !holds(file.handle, before)) {
    removeBackup(backup);
    return refuse('changed', `${unchanged}: another program has changed it since it was read.`);
  }
  return swap(file, before, after, backup);
}

/** The backup is kept wherever the file may hold anything but one whole text that somebody meant. */
function swap(file: OpenFile, before: Uint8Array, after: Uint8Array, backup: Backup): Refusal | undefined {
  const { path, handle } = file;
  const kept = `${backup.path} holds its text from before.`;
  const error = overwrite(handle, before, after);
  if (error !== undefined) {
    const why = `the new text ${describeDiskError(error)}`;
    if (overwrite(handle, after, before) !== undefined)
      return refuse('failed', `${path} is damaged: ${why} ${kept}`);
    removeBackup(backup);
    return refuse('failed', `${path} was not changed: ${why}`);
  }
  if (isInPlace(file) && !holds(handle, after))
    return refuse('changed', `${path} was written by another program at the same moment. ${kept}`);
  removeBackup(backup);
  if (isInPlace(file)) return undefined;
  return refuse('changed', `${path} was not changed: another program has replaced it at the same moment.`);
}

/** Down to the disk; undefined when done, else what was thrown. `old`: what is there, whole or in part. */
function overwrite(handle: number, old: Uint8Array, bytes: Uint8Array): unknown {
  try {
    writeAll(handle, bytes, 0);
    // Not when it is needless: it would cut what another program has written since.
    if (old.length > bytes.length) ftruncateSync(handle, bytes.length);
    fsyncSync(handle);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Whether the path still leads to the file that is open: an editor may have put a new one there, or taken it away. */
function isInPlace({ target, handle }: OpenFile): boolean {
  try {
    const [there, open] = [statSync(target, { bigint: true }), fstatSync(handle, { bigint: true })];
    return identityOf(there) === identityOf(open);
  } catch {
    return false;
  }
}

function holds(handle: number, bytes: Uint8Array): boolean {
  // One byte more, to see that the file ends there.
  const there = Buffer.alloc(bytes.length + 1);
  try {
    let length = 0;
    for (let count = -1; count !== 0; length += count)
      count = readSync(handle, there, length, there.length - length, length);
    return there.subarray(0, length).equals(bytes);
  } catch {
    return false;
  }
}
