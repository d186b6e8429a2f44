import { expect, test } from 'vitest';
import { LineIndex } from '../base/line-index.ts';
import { applyEdits } from '../base/text-edit.ts';
import { sarifUri } from './sarif-place.ts';
import { CLEAN_VM, runOver } from './test-host.ts';

const FAULTY = CLEAN_VM.replace('id = 1', 'id = 1\nid2 = 1').replace('"fs"', '"disk"');

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function runOf(files: Readonly<Record<string, string>>, ...extra: readonly string[]) {
  const { stdout } = runOver(files, 'check', ...Object.keys(files), ...extra, '--format', 'sarif');
  const log = JSON.parse(stdout);
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

test('each finding is a result with its rule, place and path', () => {
  const run = runOf({ 'vm s/a.toml': FAULTY });
  expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', invocations: [{ executionSuccessful: true }] });
  expect(run.results.length).toBeGreaterThan(1);
  for (const { ruleId, ruleIndex, level, message } of run.results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(['error', 'warning', 'note']).toContain(level);
    expect(message.text).not.toBe('');
  }
  expect(run.results[0]).toMatchObject({
    ruleId: 'unknown-key',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'vm%20s/a.toml' },
          region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 4 },
        },
        logicalLocations: [{ fullyQualifiedName: 'base.id2' }],
      },
    ],
    properties: { release: '0.5', arch: 'aarch64' },
  });
});

test('the ids of rules are unique and explained', () => {
  const { rules } = runOf({ 'a.toml': CLEAN_VM }).tool.driver;
  const ids = rules.map((rule: { id: string }) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('image-location');
  expect(rules.every((rule: { shortDescription?: unknown }) => rule.shortDescription)).toBe(true);
});

test('a fix is given as edits that make the finding go', () => {
  const { results } = runOf({ 'a.toml': FAULTY });
  const found = results.find((one: { ruleId: string }) => one.ruleId === 'image-location');
  const lines = new LineIndex(FAULTY);
  const offset = (line: number, column: number) => (lines.starts[line - 1] as number) + column - 1;
  for (const fix of found.fixes) {
    const [{ replacements }] = fix.artifactChanges;
    const edits = replacements.map(
      ({
        deletedRegion: at,
        insertedContent,
      }: {
        deletedRegion: Region;
        insertedContent: { text: string };
      }) => ({
        start: offset(at.startLine, at.startColumn),
        end: offset(at.endLine, at.endColumn),
        text: insertedContent.text,
      }),
    );
    const after = runOf({ 'a.toml': applyEdits(FAULTY, edits) });
    expect(after.results.map((one: { ruleId: string }) => one.ruleId)).not.toContain('image-location');
  }
  expect(found.fixes.length).toBeGreaterThan(0);
});

test('a file that was not read is told too', () => {
  expect(runOf({ 'a.toml': CLEAN_VM }, 'gone.toml').invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'gone.toml does not exist.' } }],
    },
  ]);
});

test.each([
  ['a.toml', 'a.toml'],
  ['../b c/ü.toml', '../b%20c/%C3%BC.toml'],
  ['c:x#y.toml', 'c%3Ax%23y.toml'],
  ['/vms/a b.toml', 'file:///vms/a%20b.toml'],
])('%s as a URI', (path, uri) => {
  expect(sarifUri(path)).toBe(uri);
});
