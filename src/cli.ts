import { diskHost } from './cli/disk-host.ts';
import { runCommand } from './cli/run-command.ts';

// A reader that leaves early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { exitCode, stdout, stderr } = runCommand(process.argv.slice(2), diskHost);
process.stdout.write(stdout);
process.stderr.write(stderr);
// No process.exit(): what is written to a pipe must still arrive.
process.exitCode = exitCode;
