import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ARCHES, RELEASES } from '../model/release.ts';
import type { TargetChoice } from '../state/derive.ts';
import { type Change, type Command, type CommandName, REPORT_FORMATS } from './command.ts';
import { isStandardInput } from './standard-input.ts';

export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  /** `about`: the command whose help tells more. */
  | { readonly ok: false; readonly reason: string; readonly about: CommandName | undefined };

/** Ends parsing with one sentence; never leaves this file. */
class UsageError extends Error {}

/** Reads the words behind `axvisor-studio`. */
export function parseCommand(args: readonly string[]): ParsedCommand {
  const [name = '', ...rest] = args;
  if (name === '--version' || name === '-V') return { ok: true, command: { kind: 'version' } };
  if (['--help', '-h', 'help'].includes(name))
    return { ok: true, command: { kind: 'help', about: rest.find(isCommandName) } };
  if (!isCommandName(name)) {
    const what = name === '' ? 'A command is missing.' : `There is no command “${name}”.`;
    return { ok: false, reason: `${what} Commands: ${Object.keys(PARSERS).join(', ')}.`, about: undefined };
  }
  try {
    return { ok: true, command: PARSERS[name](rest) };
  } catch (error) {
    return { ok: false, reason: describeError(error), about: name };
  }
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(PARSERS, name);
}

const PARSERS: Readonly<Record<CommandName, (args: readonly string[]) => Command>> = {
  check: parseCheck,
  rust: parseRust,
  decode: parseDecode,
  set: parseSet,
  rules: parseRules,
};

const TARGET_OPTIONS = { release: { type: 'string' }, arch: { type: 'string' } } as const;

function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  const help = { help: { type: 'boolean', short: 'h' } } as const;
  return parseArgs({
    args: [...args],
    options: { ...options, ...help },
    allowPositionals: true,
    tokens: true,
  });
}

function parseCheck(args: readonly string[]): Command {
  const report = { format: { type: 'string' }, deny: { type: 'string' } } as const;
  const options = { ...TARGET_OPTIONS, ...report, each: { type: 'boolean' } } as const;
  const { values, positionals } = parse(args, options);
  if (values.help) return { kind: 'help', about: 'check' };
  const format = oneOf(REPORT_FORMATS, values.format, '--format') ?? 'text';
  const denyWarnings = oneOf(['warnings'], values.deny, '--deny') !== undefined;
  const files = someFiles(positionals);
  const each = values.each ?? false;
  return { kind: 'check', files, choice: choiceOf(values), format, denyWarnings, each };
}

function parseRust(args: readonly string[]): Command {
  const options = { write: { type: 'string', short: 'w', multiple: true } } as const;
  const { values, positionals } = parse(args, options);
  if (values.help) return { kind: 'help', about: 'rust' };
  return { kind: 'rust', files: someFiles(positionals), overrides: values.write ?? [] };
}

function parseDecode(args: readonly string[]): Command {
  const { values, positionals } = parse(args, TARGET_OPTIONS);
  if (values.help) return { kind: 'help', about: 'decode' };
  return { kind: 'decode', files: someFiles(positionals), choice: choiceOf(values) };
}

function parseSet(args: readonly string[]): Command {
  const listed = { type: 'string', multiple: true } as const;
  const { values, positionals, tokens } = parse(args, {
    'in-place': { type: 'boolean' },
    insert: listed,
    remove: listed,
  });
  if (values.help) return { kind: 'help', about: 'set' };
  const [file] = someFiles(positionals.slice(0, 1));
  const changes: Change[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') changes.push({ kind: 'set', text: token.value });
    if (token.kind === 'option' && (token.name === 'insert' || token.name === 'remove'))
      changes.push({ kind: token.name, text: token.value ?? '' });
  }
  // The first word that is no option is the file.
  changes.splice(
    changes.findIndex((change) => change.kind === 'set'),
    1,
  );
  if (changes.length === 0) throw new UsageError('Nothing to change: give path=value, --insert or --remove.');
  const inPlace = values['in-place'] ?? false;
  if (inPlace && isStandardInput(file))
    throw new UsageError('Standard input (-) cannot be written in place: leave out --in-place.');
  return { kind: 'set', file, changes, inPlace };
}

function parseRules(args: readonly string[]): Command {
  const { values, positionals } = parse(args, {});
  return values.help ? { kind: 'help', about: 'rules' } : { kind: 'rules', codes: positionals };
}

function someFiles(positionals: readonly string[]): readonly [string, ...string[]] {
  const [first, ...others] = positionals;
  if (first === undefined) throw new UsageError('A file is missing.');
  if (positionals.filter(isStandardInput).length > 1)
    throw new UsageError('Standard input (-) can be read only once.');
  return [first, ...others];
}

function choiceOf(values: {
  readonly release?: string | undefined;
  readonly arch?: string | undefined;
}): TargetChoice {
  return {
    release: oneOf(RELEASES, values.release, '--release'),
    arch: oneOf(ARCHES, values.arch, '--arch'),
  };
}

function oneOf<T extends string>(known: readonly T[], given: string | undefined, option: string) {
  const found = known.find((one) => one === given);
  if (given !== undefined && found === undefined)
    throw new UsageError(`${option} is one of ${known.join(', ')}, not “${given}”.`);
  return found;
}

/** parseArgs says more than one sentence; the first tells what is wrong. */
function describeError(error: unknown): string {
  const isUsage =
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  if (!isUsage) throw error;
  const [first = ''] = error.message.split(/(?<=\.) |\n/);
  return first.endsWith('.') ? first : `${first}.`;
}
