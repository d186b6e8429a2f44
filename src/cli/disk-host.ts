import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeDiskError } from './describe-disk-error.ts';
import type { Host } from './outcome.ts';
import { readInput } from './read-input.ts';

/** Reads and replaces files of the disk. Never throws for what a path may turn out to be. */
export const diskHost: Host = { read: readInput, replace };

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
    return `${path} was not changed: the new text ${describeDiskError(error)}`;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
