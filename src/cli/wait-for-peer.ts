const cell = new Int32Array(new SharedArrayBuffer(4));

/** Lets the program at the other end of a pipe work for a moment, where the system does not wait for it by itself. */
export function waitForPeer(): void {
  Atomics.wait(cell, 0, 0, 2);
}
