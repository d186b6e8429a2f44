import { describeDiskError } from './describe-disk-error.ts';
import { complain, type ExitCode, type Outcome } from './outcome.ts';
import { writeAll } from './write-all.ts';

/** Prints what a command said. Output that does not arrive whole is never a success: one line and exit code 2. */
export function printOutcome({ exitCode, stdout, stderr }: Outcome): ExitCode {
  const lost = print(1, stdout);
  const complaint = lost === undefined ? '' : complain(`Standard output ${describeDiskError(lost)}`);
  // Nobody is left to tell that nobody can be told.
  const mute = print(2, stderr + complaint);
  return lost === undefined && mute === undefined ? exitCode : 2;
}

/**
 * Undefined when all has been taken, else what was thrown. Node's own streams would tell it only when the program
 * has ended.
 */
function print(handle: 1 | 2, text: string): unknown {
  try {
    writeAll(handle, Buffer.from(text, 'utf8'));
    return undefined;
  } catch (error) {
    return error;
  }
}
