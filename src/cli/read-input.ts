import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { describeTooLarge, MAX_FILE_BYTES, readText } from '../files/read-text.ts';
import { describeDiskError, diskErrorCode } from './describe-disk-error.ts';
import type { ReadInput } from './outcome.ts';
import { isStandardInput, STANDARD_INPUT } from './standard-input.ts';
import { waitForPeer } from './wait-for-peer.ts';

/** Without O_NONBLOCK a pipe that was put in the place of a file would be waited for. Windows has no such flag. */
export const NO_WAITING = constants.O_NONBLOCK ?? 0;

/** Reads a file, or standard input for `-`. Never throws for what a path may turn out to be, and waits for no pipe. */
export function readInput(path: string): ReadInput {
  const name = isStandardInput(path) ? STANDARD_INPUT : path;
  try {
    if (path === '') return refuse('A file was given without a name.');
    const inherited = findInherited(path);
    if (inherited !== undefined) return readHandle(inherited, name, fstatSync(inherited, { bigint: true }));
    const special = describeSpecial(statSync(path));
    if (special !== undefined) return refuse(`${name} ${special}`);
    const handle = openSync(path, constants.O_RDONLY | NO_WAITING);
    try {
      const stat = fstatSync(handle, { bigint: true });
      const became = describeSpecial(stat);
      return became === undefined ? readHandle(handle, name, stat) : refuse(`${name} ${became}`);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return refuse(
      `${name} ${diskErrorCode(error) === 'ENOENT' ? describeMissing(path) : describeDiskError(error)}`,
    );
  }
}

/** What the shell opened for us (`-`, `<(…)`) may be a pipe: whoever writes it was started with us. */
function findInherited(path: string): number | undefined {
  if (isStandardInput(path)) return 0;
  const [, handle] = /^\/dev\/(stdin|fd\/\d+)$/.exec(path) ?? [];
  return handle === undefined ? undefined : Number(handle.replace(/\D*/, ''));
}

function readHandle(handle: number, name: string, stat: BigIntStats): ReadInput {
  if (stat.isDirectory()) return refuse(`${name} is a folder. Name the files in it.`);
  if (stat.size > MAX_FILE_BYTES) return refuse(describeTooLarge(name, Number(stat.size)));
  const bytes = readBytes(handle, Number(stat.size));
  if (bytes.length > MAX_FILE_BYTES)
    return refuse(`${name} does not end within 4 MiB, so it was not opened.`);
  const result = readText(bytes, name);
  if (!result.ok) return result;
  // Decodes as UTF-8, but no text file holds it.
  if (result.text.includes('\0')) return refuse(`${name} is a binary file, not TOML.`);
  // Some network disks number no files.
  return { ...result, identity: stat.ino === 0n ? resolve(name) : identityOf(stat) };
}

/** The same for all names, links and handles of one file. */
export function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function refuse(reason: string): ReadInput {
  return { ok: false, reason };
}

/** All bytes, but at most one over the limit: a device or pipe tells no size and may never end. */
function readBytes(handle: number, sizeHint: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(sizeHint > 0 ? sizeHint + 1 : 64 * 1024);
  let length = 0;
  while (length <= MAX_FILE_BYTES) {
    const count = readSome(handle, buffer, length);
    if (count === 0) break;
    length += count;
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
  }
  return buffer.subarray(0, length);
}

/** A pipe or terminal that another program set to O_NONBLOCK says EAGAIN while nothing has come yet. */
function readSome(handle: number, buffer: Uint8Array, at: number): number {
  for (;;) {
    try {
      return readSync(handle, buffer, at, buffer.length - at, null);
    } catch (error) {
      const code = diskErrorCode(error);
      // How Windows tells the end of a pipe.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      waitForPeer();
    }
  }
}

type FileType = Pick<BigIntStats, 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'>;

/** Why something is not read or written as a file is, as the rest of a sentence; undefined for a file. */
export function describeSpecial(stat: FileType): string | undefined {
  if (stat.isFile()) return undefined;
  if (stat.isDirectory()) return 'is a folder. Name the files in it.';
  if (stat.isFIFO()) return 'is a pipe, not a file. Give it as standard input: “-”.';
  return `is a ${stat.isSocket() ? 'socket' : 'device'}, not a file.`;
}

function describeMissing(path: string): string {
  if (path.includes('\ufffd')) return 'does not exist, or its name is not UTF-8. Rename it.';
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
    ? 'is a symbolic link to a file that does not exist.'
    : 'does not exist.';
}
