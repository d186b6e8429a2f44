import { diskHost } from './cli/disk-host.ts';
import { printOutcome } from './cli/print-outcome.ts';
import { runCommand } from './cli/run-command.ts';

process.exitCode = printOutcome(runCommand(process.argv.slice(2), diskHost));
