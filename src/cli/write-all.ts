import { writeSync } from 'node:fs';
import { diskErrorCode } from './describe-disk-error.ts';
import { waitForPeer } from './wait-for-peer.ts';

/** Writes all bytes, however few are taken at once: from `at` on, or where there is none (pipes) behind the last. Throws as `fs` does. */
export function writeAll(handle: number, bytes: Uint8Array, at?: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSome(handle, bytes, done, at);
}

/** A full pipe that another program set to O_NONBLOCK says EAGAIN until its reader has read. */
function writeSome(handle: number, bytes: Uint8Array, done: number, at: number | undefined): number {
  for (;;) {
    try {
      return writeSync(handle, bytes, done, bytes.length - done, at === undefined ? null : at + done);
    } catch (error) {
      if (diskErrorCode(error) !== 'EAGAIN') throw error;
      waitForPeer();
    }
  }
}
