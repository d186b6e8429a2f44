import { resolve } from 'node:path';
import { assert } from '../base/assert.ts';
import type { Host, Outcome } from './outcome.ts';
import { runCommand } from './run-command.ts';

/** Files in memory; what is not there cannot be read. `replaced` has what a command wrote. */
export function hostOf(files: Readonly<Record<string, string>>) {
  const replaced = new Map<string, string>();
  const host: Host = {
    read: (path) => {
      const text = files[path];
      return text === undefined
        ? { ok: false, reason: `${path} does not exist.` }
        : { ok: true, text, identity: resolve(path) };
    },
    replace: (path, before, after) => {
      assert(files[path] === before, 'only what was read is replaced');
      replaced.set(path, after);
      return undefined;
    },
  };
  return { host, replaced };
}

/** Runs words over files in memory. */
export function runOver(files: Readonly<Record<string, string>>, ...words: readonly string[]): Outcome {
  return runCommand(words, hostOf(files).host);
}

/** A VM file of 0.5 on aarch64 without findings. */
export const CLEAN_VM = `[base]
id = 1
name = "linux"
vm_type = 1
cpu_num = 1
phys_cpu_ids = [0]

[kernel]
entry_point = 0x8020_0000
kernel_path = "/guest/linux/Image"
kernel_load_addr = 0x8020_0000
image_location = "fs"
enable_bios = false
memory_regions = [
    [0x8000_0000, 0x1000_0000, 0x7, 0], # System RAM
]

[devices]
emu_devices = []
passthrough_devices = []
interrupt_mode = "emulated"
`;
