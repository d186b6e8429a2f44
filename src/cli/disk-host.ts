import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeTooLarge, MAX_FILE_BYTES, type ReadText, readText } from '../files/read-text.ts';
import type { Host } from './outcome.ts';

/** Reads and replaces files of the disk. Never throws for what a path may turn out to be. */
export const diskHost: Host = { read, replace };

function read(path: string): ReadText {
  try {
    const handle = openSync(path, 'r');
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) return refuse(`${path} is a folder. Name the files in it.`);
      if (stat.size > MAX_FILE_BYTES) return refuse(describeTooLarge(path, stat.size));
      const bytes = readBytes(handle, stat.size);
      if (bytes.length > MAX_FILE_BYTES)
        return refuse(`${path} does not end within 4 MiB, so it was not opened.`);
      const result = readText(bytes, path);
      // Decodes as UTF-8, but no text file holds it.
      if (result.ok && result.text.includes('\0')) return refuse(`${path} is a binary file, not TOML.`);
      return result;
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return refuse(`${path} ${describeError(error)}`);
  }
}

function refuse(reason: string): ReadText {
  return { ok: false, reason };
}

/** All bytes, but at most one over the limit: a device or pipe tells no size and may never end. */
function readBytes(handle: number, sizeHint: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(Math.max(sizeHint + 1, 64 * 1024));
  let length = 0;
  while (length <= MAX_FILE_BYTES) {
    const count = readSync(handle, buffer, length, buffer.length - length, null);
    if (count === 0) break;
    length += count;
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
  }
  return buffer.subarray(0, length);
}

/** Writes a new file beside the old one and puts it in its place: whatever happens, one of the two is there whole. */
function replace(path: string, text: string): string | undefined {
  let draft: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode } = statSync(target);
    draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const handle = openSync(draft, 'wx', mode);
    try {
      writeAll(handle, Buffer.from(text, 'utf8'));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(draft, mode);
    renameSync(draft, target);
    return undefined;
  } catch (error) {
    if (draft !== undefined) rmSync(draft, { force: true });
    return `${path} was not changed: the new text ${describeError(error)}`;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  EACCES: 'may not be accessed: permission denied.',
  EPERM: 'may not be accessed: permission denied.',
  ENOTDIR: 'does not exist: a part of the path is no folder.',
  ENAMETOOLONG: 'is too long a name for a file.',
  ENOSPC: 'does not fit on the disk.',
  EROFS: 'lies on a disk that cannot be written.',
};

function describeError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be accessed (${code || 'unknown error'}).`;
}
