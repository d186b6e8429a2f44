import { ARCHES, RELEASES } from '../model/release.ts';
import { RULES } from '../rules/catalogue.ts';
import { EXPLAINED, type Explained } from '../rules/explain.ts';
import type { SeverityTable } from '../rules/rule.ts';
import type { RulesCommand } from './command.ts';
import { complain, type Outcome } from './outcome.ts';
import { wrapLines } from './wrap-lines.ts';

/** The catalogue, or what was asked for of it; by code, or by its id in the catalogue (`M08`). */
export function rules({ codes }: RulesCommand): Outcome {
  const unknown = codes.filter((code) => findAll(code).length === 0);
  const shown =
    codes.length === 0 ? EXPLAINED : EXPLAINED.filter((one) => codes.some((code) => isNamed(one, code)));
  return {
    exitCode: unknown.length > 0 ? 2 : 0,
    stdout: shown.map(formatExplained).join('\n'),
    stderr: unknown.map((code) => complain(`There is no check “${code}”; “rules” lists them all.`)).join(''),
  };
}

function findAll(code: string): readonly Explained[] {
  return EXPLAINED.filter((one) => isNamed(one, code));
}

function isNamed({ code, refs }: Explained, name: string): boolean {
  return code === name || refs.some((ref) => ref.toLowerCase() === name.toLowerCase());
}

function formatExplained({ code, refs, title, why, evidence }: Explained): string {
  const severity = RULES.find((rule) => rule.code === code)?.severity;
  const lines = [
    refs.length === 0 ? code : `${code} (${refs.join(', ')})`,
    ...wrapLines(`${title}.`, 4),
    ...(severity ? wrapLines(formatSeverity(severity), 4) : []),
    ...wrapLines(why, 4),
    ...evidence.map((one) => `    – ${one}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** `error in 0.1, 0.3; warning in 0.5 on aarch64`. */
function formatSeverity(table: SeverityTable): string {
  const places = new Map<string, string[]>();
  for (const release of RELEASES) {
    const entry = table[release];
    if (entry === undefined) continue;
    if (typeof entry === 'string') add(places, entry, release);
    else for (const arch of ARCHES) if (entry[arch]) add(places, entry[arch], `${release} on ${arch}`);
  }
  return [...places].map(([severity, where]) => `${severity} in ${where.join(', ')}`).join('; ');
}

function add(places: Map<string, string[]>, severity: string, where: string): void {
  const known = places.get(severity);
  if (known) known.push(where);
  else places.set(severity, [where]);
}
