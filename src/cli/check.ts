import { assertNever } from '../base/assert.ts';
import { describeFileKind, detectFileKind } from '../model/file-kind.ts';
import { type Checks, type TargetChoice, viewsOf } from '../state/derive.ts';
import { documentOf, type SourceFile } from '../state/source-file.ts';
import { CHECKS } from './checks.ts';
import type { CheckCommand, ReportFormat } from './command.ts';
import { formatJson } from './format-json.ts';
import { formatSarif } from './format-sarif.ts';
import { formatText } from './format-text.ts';
import { openInputs } from './open-inputs.ts';
import { complain, type Host, type Outcome } from './outcome.ts';
import { countSeverity, type Report } from './report.ts';

/** The files as one workspace, or each as one of its own, judged by what the page judges them by. */
export function check(command: CheckCommand, host: Pick<Host, 'read'>): Outcome {
  const { files, refused } = openInputs(command.files, host);
  const strangers = files.filter((file) => describeStranger(file) !== undefined);
  const checked = files.filter((file) => !strangers.includes(file));
  const hosts = command.each ? checked.map((file) => [file]) : [checked];
  const report: Report = {
    views: hosts.flatMap((host) => viewsOfAll(host, command.choice)),
    each: command.each,
    refused: [...refused, ...strangers.map((file) => describeStranger(file) as string)],
  };
  const isFound =
    countSeverity(report, 'error') > 0 || (command.denyWarnings && countSeverity(report, 'warning') > 0);
  const { release, arch } = command.choice;
  return {
    exitCode: report.refused.length > 0 ? 2 : isFound ? 1 : 0,
    stdout: format(report, command.format, release === undefined || arch === undefined),
    stderr: report.refused.map(complain).join(''),
  };
}

/** `checks`: all, or the few that a command is about. */
export function viewsOfAll(files: readonly SourceFile[], choice: TargetChoice, checks: Checks = CHECKS) {
  const choices = Object.fromEntries(files.map((file) => [file.id, choice]));
  return [...viewsOf({ workspace: { files }, choices, checks }).values()];
}

/** Why a file of TOML is not checked: it configures no VM and no platform. */
function describeStranger(file: SourceFile): string | undefined {
  const doc = documentOf(file);
  const kind = doc && detectFileKind(doc);
  if (kind === undefined || kind === 'vm' || kind === 'flat-vm' || kind === 'platform') return undefined;
  return describeFileKind(kind, file.id);
}

function format(report: Report, as: ReportFormat, guessed: boolean): string {
  switch (as) {
    case 'text':
      return formatText(report, guessed);
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report);
    default:
      return assertNever(as);
  }
}
