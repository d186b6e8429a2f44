import { expect, test } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.ts';
import { LineIndex } from '../base/line-index.ts';
import { sharedFolder } from '../base/shared-folder.ts';
import type { Target } from '../model/release.ts';
import {
  type Answer,
  conformanceCases,
  corpusCases,
  differenceCases,
  type RecordedCase,
} from '../model/test-recorded-answers.ts';
import { toManifestJson } from '../model/to-json.ts';
import { locate, parseToml } from '../toml/index.ts';
import { PARSER_RULES } from './boot-rules.ts';
import { checkWorkspace } from './check-workspace.ts';
import { readVm } from './test-rule.ts';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: comparison with upstream’s VM parsers (no shared folder)');

interface Judgement {
  readonly ok: boolean;
  readonly config: unknown;
  /** Every line that an error of ours names, as its own or a related place. */
  readonly lines: ReadonlySet<number>;
  readonly errors: readonly string[];
}

function judge(text: string, target: Target): Judgement {
  const index = new LineIndex(text);
  const parsed = parseToml(text);
  if (!parsed.ok) {
    const lines = new Set(parsed.errors.map((error) => index.positionAt(error.span.start).line));
    return { ok: false, config: undefined, lines, errors: parsed.errors.map((error) => error.message) };
  }
  const { vm } = readVm('vm.toml', parsed.doc, target);
  // What is only found when the VM is created is no part of the parser's verdict.
  const found = [...vm.decoded, ...checkWorkspace({ vms: [vm], platforms: [] }, PARSER_RULES)];
  const errors = found.filter((finding) => finding.severity === 'error');
  const lineOf = (path: Diagnostic['path'], at: 'key' | 'value' | undefined) =>
    index.positionAt(locate(parsed.doc, path, at).start).line;
  const lines = new Set(
    errors.flatMap((error) => [
      lineOf(error.path, error.target),
      ...error.related.map((place) => lineOf(place.path, 'value')),
    ]),
  );
  const messages = errors.map((error) => `${error.code}: ${error.message}`);
  return { ok: errors.length === 0, config: toManifestJson(vm.config, target), lines, errors: messages };
}

/** What is not as upstream says, in one line; empty when all agrees. Also counts what was compared. */
function compare(
  recorded: RecordedCase,
  counts: { verdicts: number; configs: number; lines: number },
): string[] {
  return recorded.answers.flatMap(({ target, answer }) => {
    const ours = judge(recorded.text, target);
    const where = `${recorded.name} for ${target.release} ${target.arch}`;
    counts.verdicts++;
    if (ours.ok !== answer.ok) {
      return [
        `${where}: upstream ${answer.message ?? 'accepts'}, we say ${ours.errors.join(' | ') || 'fine'}`,
      ];
    }
    if (answer.ok) return compareConfig(where, ours, answer, counts);
    if (typeof answer.line !== 'number') return [];
    counts.lines++;
    if (ours.lines.has(answer.line)) return [];
    return [
      `${where}: upstream line ${answer.line} (${answer.message}), we ${[...ours.lines]}: ${ours.errors.join(' | ')}`,
    ];
  });
}

function compareConfig(
  where: string,
  ours: Judgement,
  answer: Answer,
  counts: { configs: number },
): string[] {
  counts.configs++;
  const expected = JSON.stringify(sorted(answer.config));
  const actual = JSON.stringify(sorted(ours.config));
  return expected === actual ? [] : [`${where}: expected ${expected}, got ${actual}`];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function run(cases: readonly RecordedCase[], name: string): void {
  const counts = { verdicts: 0, configs: 0, lines: 0 };
  const unlike = cases.flatMap((recorded) => compare(recorded, counts));
  console.log(
    `${name}: ${cases.length} texts, ${counts.verdicts} verdicts, ${counts.configs} configs, ${counts.lines} lines compared; ${unlike.length} differ`,
  );
  expect(unlike).toEqual([]);
  expect(cases.length).toBeGreaterThan(0);
}

test.runIf(there)('every corpus VM file is judged and read as upstream does', () => {
  run(corpusCases(), 'VM corpus');
});

test.runIf(there)('every conformance case is judged and read as upstream does', () => {
  run(conformanceCases(), 'VM conformance');
});

test.runIf(there)('every case that once differed is judged and read as upstream does', () => {
  run(differenceCases(), 'VM differences');
});
