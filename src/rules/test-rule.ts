/** Tests of rules: one faulty text with the offending span between « and », one clean text, fixes applied. */
import { expect } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.ts';
import { formatPath } from '../base/path.ts';
import { applyEdits } from '../base/text-edit.ts';
import { decodeVm } from '../model/decode-vm.ts';
import type { Arch, Release, Target } from '../model/release.ts';
import { planVm } from '../planner/plan-vm.ts';
import { editTomlAll, findTrailingComment, locate, parseToml, type TomlDocument } from '../toml/index.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { CheckedVm, FileFinding, Rule } from './rule.ts';

export interface TestFile {
  readonly name?: string;
  readonly text: string;
  readonly release?: Release;
  readonly arch?: Arch;
}

interface Read {
  readonly doc: TomlDocument;
  readonly vm: CheckedVm;
}

function readFile(file: TestFile, i: number): Read {
  const parsed = parseToml(file.text.replace(/[«»]/g, ''));
  if (!parsed.ok) throw new Error(`the test's TOML is broken: ${parsed.errors[0]?.message}`);
  const target: Target = { release: file.release ?? '0.5', arch: file.arch ?? 'aarch64' };
  const { config, diagnostics } = decodeVm(parsed.doc, target);
  const name = file.name ?? `vm${i}.toml`;
  const comments = new Map<string, string>();
  for (const [section, table] of parsed.doc.root.entries) {
    if (table.value.kind !== 'table') continue;
    for (const key of table.value.entries.keys()) {
      const comment = findTrailingComment(parsed.doc, [section, key]);
      if (comment) comments.set(formatPath([section, key]), comment.text);
    }
  }
  const plan = planVm(config, target);
  return { doc: parsed.doc, vm: { file: name, name, target, config, plan, decoded: diagnostics, comments } };
}

/** What one rule says of files that are open together. */
export function findingsOf(rule: Rule, ...files: readonly TestFile[]): readonly FileFinding[] {
  const vms = files.map((file, i) => readFile(file, i).vm);
  return checkWorkspace({ vms, platforms: [] }, [rule]);
}

/** The rule finds something at exactly the marked span («…» in the first file that has marks) and nothing in `clean`. */
export function expectRule(
  rule: Rule,
  cases: { readonly faulty: TestFile | readonly TestFile[]; readonly clean: TestFile | readonly TestFile[] },
): readonly FileFinding[] {
  const faulty = [cases.faulty].flat() as readonly TestFile[];
  const clean = [cases.clean].flat() as readonly TestFile[];
  const found = findingsOf(rule, ...faulty);
  expect(found.length, `${rule.code} finds nothing in the faulty text`).toBeGreaterThan(0);
  const marked = faulty.findIndex((file) => file.text.includes('«'));
  const read = readFile(faulty[marked] as TestFile, marked);
  const text = (faulty[marked] as TestFile).text;
  const start = text.indexOf('«');
  const spans = found
    .filter((finding) => finding.file === read.vm.file)
    .map((finding) => locate(read.doc, finding.path, finding.target));
  expect(spans).toContainEqual({ start, end: text.indexOf('»') - 1 });
  expect(findingsOf(rule, ...clean)).toEqual([]);
  for (const finding of found) expectFixes(rule, faulty, finding);
  return found;
}

/** Each fix removes its finding, and the rule finds nothing new in its place. */
function expectFixes(rule: Rule, files: readonly TestFile[], finding: FileFinding): void {
  const at = files.findIndex((file, i) => (file.name ?? `vm${i}.toml`) === finding.file);
  const file = files[at];
  if (!file) throw new Error(`the finding names ${finding.file}, which is not open`);
  for (const fix of finding.fixes) {
    const { doc } = readFile(file, at);
    const result = editTomlAll(doc, fix.operations);
    if (!result.ok) throw new Error(`${rule.code}, "${fix.title}": ${result.reason}`);
    const fixed = { ...file, text: applyEdits(doc.text, result.edits) };
    const after = findingsOf(rule, ...files.map((other, i) => (i === at ? fixed : other)));
    const same = (one: Diagnostic) =>
      formatPath(one.path) === formatPath(finding.path) && one.message === finding.message;
    expect(after.filter(same), `"${fix.title}" leaves its finding`).toEqual([]);
    expect(after.length, `"${fix.title}" adds findings`).toBeLessThan(findingsOf(rule, ...files).length);
  }
}
