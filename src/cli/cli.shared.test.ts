import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatPath } from '../base/path.ts';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import {
  conformanceCases,
  corpusCases,
  differenceCases,
  readShared,
} from '../model/test-recorded-answers.ts';
import { viewsOf } from '../state/derive.ts';
import { loadChecks } from '../state/load-checks.ts';
import { createStudio } from '../state/studio.ts';
import { openTexts } from '../state/tabs.ts';
import { parseToml, type TomlNode, toPlain } from '../toml/index.ts';
import { buildBin, runBin } from './test-bin.ts';
import { runOver } from './test-host.ts';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: the command line over the corpus (no shared folder)');

let built: ReturnType<typeof buildBin> | undefined;
beforeAll(() => {
  if (there) built = buildBin();
}, 60_000);
afterAll(() => built?.remove());

test.runIf(there)('decode prints what upstream’s parsers decode, and refuses what they refuse', () => {
  let count = 0;
  let refused = 0;
  const unlike: string[] = [];
  for (const { name, text, answers } of [...corpusCases(), ...conformanceCases(), ...differenceCases()]) {
    for (const { target, answer } of answers) {
      const words = ['--release', target.release, '--arch', target.arch];
      const { exitCode, stdout } = runOver({ 'vm.toml': text }, 'decode', 'vm.toml', ...words);
      if (!answer.ok) {
        refused++;
        if (exitCode === 0) unlike.push(`${name} ${words.join(' ')}: not refused, ${answer.message}`);
      }
      if (!answer.ok || answer.config === undefined) continue;
      count++;
      const actual = exitCode === 0 ? JSON.stringify(sorted(JSON.parse(stdout))) : `exit ${exitCode}`;
      if (actual !== JSON.stringify(sorted(answer.config)))
        unlike.push(`${name} ${words.join(' ')}: ${actual}`);
    }
  }
  console.log(`decode: ${count} models compared, ${refused} refused; ${unlike.length} differ`);
  expect(unlike).toEqual([]);
  expect(count).toBeGreaterThan(0);
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, sorted(inner)]));
}

/** All VM and platform files under names that no two share, as the page would open them together. */
function corpusFiles(): Readonly<Record<string, string>> {
  const files = ['corpus/vms', 'corpus/platforms'].flatMap((sub) => listFiles(sub, 'toml'));
  return Object.fromEntries(
    files.map((file, i) => [`${i}-${file.slice(file.lastIndexOf('/') + 1)}`, readShared(file)]),
  );
}

test.runIf(there)('check tells what the page shows of the same files', async () => {
  const files = corpusFiles();
  const store = createStudio();
  await loadChecks(store);
  openTexts(
    store,
    Object.entries(files).map(([name, text]) => ({ name, text })),
  );
  const views = [...viewsOf(store.getState()).values()];
  const shown = views.flatMap((view) =>
    view.findings.map((finding) => ({
      file: finding.fileName,
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      path: formatPath(finding.path),
      start: finding.start,
      end: finding.end,
      related: finding.places.map(({ fileName, path, message, start, end }) => ({
        file: fileName,
        path: formatPath(path),
        message,
        start,
        end,
      })),
      release: view.config ? view.target.release : null,
      arch: view.config ? view.target.arch : null,
      fixes: finding.fixes.map(({ title }) => ({ title })),
    })),
  );
  const { exitCode, stdout } = runOver(files, 'check', ...Object.keys(files), '--format', 'json');
  expect(JSON.parse(stdout)).toEqual(shown);
  const errors = shown.filter(({ severity }) => severity === 'error');
  expect(exitCode).toBe(errors.length > 0 ? 1 : 0);
  console.log(`check: ${views.length} files, ${shown.length} findings, ${errors.length} of them errors`);
  expect(shown.length).toBeGreaterThan(0);
});

test.runIf(there)('all three formats tell of the same findings at the same places', () => {
  const files = corpusFiles();
  const run = (format: string) => runOver(files, 'check', ...Object.keys(files), '--format', format).stdout;
  const json = JSON.parse(run('json')).map(
    ({ file, code, start }: { file: string; code: string; start: { line: number; column: number } }) =>
      `${file}:${start.line}:${start.column} ${code}`,
  );
  const heads = run('text').matchAll(/^(\S+:\d+:\d+): (?:error|warning|info)\[([a-z0-9-]+)\]: \S/gm);
  expect([...heads].map(([, place, code]) => `${place} ${code}`)).toEqual(json);
  const sarif = JSON.parse(run('sarif')).runs[0].results.map(
    ({ ruleId, locations: [{ physicalLocation: place }] }: SarifResult) => {
      const { startLine, startColumn } = place.region;
      return `${decodeURIComponent(place.artifactLocation.uri)}:${startLine}:${startColumn} ${ruleId}`;
    },
  );
  expect(sarif).toEqual(json);
});

interface SarifResult {
  readonly ruleId: string;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number; readonly startColumn: number };
      };
    },
  ];
}

test.runIf(there)('set changes one literal and no other byte, there and back', () => {
  let count = 0;
  for (const [name, text] of Object.entries(corpusFiles())) {
    const parsed = parseToml(text);
    if (!parsed.ok) continue;
    for (const { path, node } of integersOf(parsed.doc.root)) {
      if (count % 7 === 0) {
        const there = runOver({ [name]: text }, 'set', name, `${path}=${node.value === 5n ? 6 : 5}`).stdout;
        const [head, tail] = [text.slice(0, node.span.start), text.slice(node.span.end)];
        expect(there.startsWith(head) && there.endsWith(tail), `${name} ${path}`).toBe(true);
        expect(there.slice(head.length, there.length - tail.length)).toMatch(/^[0-9a-fxob_]*[56]$/i);
        const back = runOver({ [name]: there }, 'set', name, `${path}=${node.literal}`).stdout;
        const again = parseToml(back);
        expect(again.ok && toPlain(again.doc.root)).toEqual(toPlain(parsed.doc.root));
        expect(back.startsWith(head) && back.endsWith(tail), `${name} ${path}`).toBe(true);
      }
      count++;
    }
  }
  console.log(`set: ${Math.ceil(count / 7)} of ${count} integers changed and changed back`);
  expect(count).toBeGreaterThan(0);
});

/** Every integer of a file that `set` can name. */
function integersOf(
  node: TomlNode,
  path: readonly (string | number)[] = [],
): readonly { readonly path: string; readonly node: TomlNode & { readonly kind: 'integer' } }[] {
  if (node.kind === 'integer') return [{ path: formatPath(path), node }];
  if (node.kind === 'array') return node.items.flatMap((item, i) => integersOf(item, [...path, i]));
  if (node.kind !== 'table') return [];
  return [...node.entries].flatMap(([key, { value }]) => integersOf(value, [...path, key]));
}

interface AxconfigCase {
  readonly name: string;
  readonly toml?: string;
  readonly files?: readonly string[];
  readonly write?: readonly string[];
  readonly ok: boolean;
  readonly rust?: string;
}

test.runIf(there)('rust prints what axconfig-gen writes', () => {
  const cases = ['axconfig.jsonl', 'axconfig-merge.jsonl'].flatMap((name) =>
    readShared(`conformance/${name}`)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as AxconfigCase),
  );
  const unlike = cases.filter(({ toml = '', files = [toml], write = [], ok, rust }) => {
    const named = Object.fromEntries(files.map((text, i) => [`${i}.toml`, text]));
    const words = write.map((override) => `--write=${override}`);
    const outcome = runOver(named, 'rust', ...Object.keys(named), ...words);
    return ok ? outcome.exitCode !== 0 || outcome.stdout !== rust : outcome.exitCode === 0;
  });
  console.log(`rust: ${cases.length} cases, ${unlike.length} differ`);
  expect(unlike.map(({ name }) => name)).toEqual([]);
  expect(cases.length).toBeGreaterThan(0);
});

test.runIf(there)('300 VM files are each checked as if alone, in under 200 MB', () => {
  assertBuilt(built);
  const folder = join(built.folder, 'many');
  mkdirSync(folder);
  const vms = listFiles('corpus/vms', 'toml');
  const names = Array.from({ length: 300 }, (_, i) => {
    const file = vms[i % vms.length] as string;
    const name = `${i}-${file.slice(file.lastIndexOf('/') + 1)}`;
    cpSync(join(sharedFolder() ?? '', file), join(folder, name));
    return name;
  });
  for (const format of ['text', 'json', 'sarif']) {
    const run = runBin(built.bin, ['check', '--each', ...names, '--format', format], folder);
    console.log(`check of 300 VM files as ${format}: ${run.mebibytes.toFixed(0)} MiB`);
    expect(run.stderr).toBe('');
    expect(run.mebibytes).toBeLessThan(200);
    if (format !== 'json') continue;
    const texts = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    const alone = ([name, text]: (typeof texts)[number]) =>
      JSON.parse(runOver({ [name]: text }, 'check', name, '--format', 'json').stdout);
    expect(JSON.parse(run.stdout)).toEqual(texts.flatMap(alone));
  }
});

function assertBuilt(one: typeof built): asserts one is NonNullable<typeof built> {
  expect(one).toBeDefined();
}
