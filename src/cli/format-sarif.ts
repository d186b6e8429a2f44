import type { Severity } from '../base/diagnostic.ts';
import type { Position } from '../base/line-index.ts';
import { formatPath, type Path } from '../base/path.ts';
import { EXPLAINED } from '../rules/explain.ts';
import { findingsOf, type Report, type ReportedFinding, readFor } from './report.ts';
import { sarifFixer } from './sarif-fixes.ts';
import { sarifRegion, sarifUri } from './sarif-place.ts';
import { VERSION } from './version.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** One run in SARIF 2.1.0, as code scanning services take it. */
export function formatSarif(report: Report): string {
  const found = findingsOf(report);
  const rules = rulesOf(found);
  const fixesOf = sarifFixer();
  const places = new Map(rules.map((rule, index) => [rule.id, index]));
  const run = {
    tool: { driver: { name: 'axvisor-studio', version: VERSION, rules } },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(report.refused)],
    results: found.map((one) => ({
      ruleId: one.finding.code,
      ruleIndex: places.get(one.finding.code),
      ...resultOf(one, fixesOf),
    })),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** The whole catalogue, and codes of findings that it does not explain. */
function rulesOf(found: readonly ReportedFinding[]) {
  const known = new Set(EXPLAINED.map((one) => one.code));
  const others = new Set(found.map(({ finding }) => finding.code).filter((code) => !known.has(code)));
  return [
    ...EXPLAINED.map(({ code, title, why, refs }) => ({
      id: code,
      shortDescription: { text: title },
      fullDescription: { text: why },
      properties: { tags: refs },
    })),
    ...[...others].map((id) => ({ id })),
  ];
}

function resultOf({ view, finding }: ReportedFinding, fixesOf: ReturnType<typeof sarifFixer>) {
  const related = finding.places.map((place, index) => ({
    id: index + 1,
    ...locationOf(place.fileId, place.path, place.start, place.end),
    message: { text: place.message },
  }));
  const fixes = fixesOf(view, finding.fixes);
  return {
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding.fileId, finding.path, finding.start, finding.end)],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(fixes.length > 0 && { fixes }),
    properties: readFor(view),
  };
}

function locationOf(file: string, path: Path, start: Position, end: Position) {
  return {
    physicalLocation: { artifactLocation: { uri: sarifUri(file) }, region: sarifRegion(start, end) },
    ...(path.length > 0 && { logicalLocations: [{ fullyQualifiedName: formatPath(path) }] }),
  };
}

function invocationOf(refused: readonly string[]) {
  const notifications = refused.map((text) => ({ level: 'error', message: { text } }));
  return { executionSuccessful: refused.length === 0, toolExecutionNotifications: notifications };
}
