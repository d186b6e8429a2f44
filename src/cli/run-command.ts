import { assertNever } from '../base/assert.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { decode } from './decode.ts';
import { complain, type Host, type Outcome, succeed } from './outcome.ts';
import { parseCommand } from './parse-command.ts';
import { rules } from './rules.ts';
import { rust } from './rust.ts';
import { set } from './set.ts';
import { usage } from './usage.ts';
import { VERSION } from './version.ts';

/** Carries out `axvisor-studio` with these words behind it; touches nothing but `host`. */
export function runCommand(args: readonly string[], host: Host): Outcome {
  const parsed = parseCommand(args);
  if (parsed.ok) return carryOut(parsed.command, host);
  const help = `axvisor-studio ${parsed.about === undefined ? '' : `${parsed.about} `}--help`;
  return { exitCode: 2, stdout: '', stderr: complain(`${parsed.reason} See “${help}”.`) };
}

function carryOut(command: Command, host: Host): Outcome {
  switch (command.kind) {
    case 'check':
      return check(command, host);
    case 'rust':
      return rust(command, host);
    case 'decode':
      return decode(command, host);
    case 'set':
      return set(command, host);
    case 'rules':
      return rules(command);
    case 'help':
      return succeed(usage(command.about));
    case 'version':
      return succeed(`${VERSION}\n`);
    default:
      return assertNever(command);
  }
}
