import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** All by which the program touches files. */
const HOOKED = [
  'openSync',
  'statSync',
  'lstatSync',
  'fstatSync',
  'readSync',
  'realpathSync',
  'writeSync',
  'ftruncateSync',
  'fsyncSync',
  'closeSync',
  'rmSync',
] as const;

export type FileCall = (typeof HOOKED)[number];

/** One call of the program's: its number from 1, its name, its arguments, and how it is carried out. */
export interface Call {
  readonly number: number;
  readonly name: FileCall;
  // What node's functions take differs from one to the next.
  readonly args: readonly unknown[];
  readonly run: () => unknown;
}

/** Runs `action` with every call of node:fs that it makes handed to `hook`. Returns how many there were. */
export function withFileCalls(hook: (call: Call) => unknown, action: () => void): number {
  const real = Object.fromEntries(HOOKED.map((name) => [name, fs[name]]));
  let number = 0;
  let busy = false;
  const hooked = HOOKED.map((name) => {
    const call = real[name] as (...args: readonly unknown[]) => unknown;
    const through = (...args: readonly unknown[]) => {
      // Node's functions, and the hook itself, use each other.
      if (busy) return call(...args);
      busy = true;
      try {
        return hook({ number: ++number, name, args, run: () => call(...args) });
      } finally {
        busy = false;
      }
    };
    return [name, through] as const;
  });
  Object.assign(fs, Object.fromEntries(hooked));
  syncBuiltinESMExports();
  try {
    action();
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
  return number;
}
