import { diskHost } from './cli/disk-host.ts';
import { printOutcome } from './cli/print-outcome.ts';
import { runCommand } from './cli/run-command.ts';

// All that is printed has been taken by now. Ending here spares Node the clearing of a heap that goes anyway.
process.exit(printOutcome(runCommand(process.argv.slice(2), diskHost)));
