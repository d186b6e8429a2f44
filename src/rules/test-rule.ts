/** Tests of rules: one faulty text with the offending span between « and », one clean text, fixes applied. */
import { expect } from 'vitest';
import type { Diagnostic, Fix } from '../base/diagnostic.ts';
import { formatPath } from '../base/path.ts';
import { applyEdits } from '../base/text-edit.ts';
import { decodeVm } from '../model/decode-vm.ts';
import { decodePlatform } from '../model/platform-items.ts';
import type { Arch, Release, Target } from '../model/release.ts';
import { textFacts } from '../model/text-facts.ts';
import { planVm } from '../planner/plan-vm.ts';
import { editTomlAll, locate, parseToml, type TomlDocument } from '../toml/index.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { CheckedVm, CheckedWorkspace, FileFinding, Rule } from './rule.ts';
import { strayLines } from './test-changed-lines.ts';

export interface TestFile {
  readonly name?: string;
  readonly text: string;
  readonly release?: Release;
  readonly arch?: Arch;
  /** A platform file, open beside the VM files. */
  readonly platform?: boolean;
}

export interface ReadVm {
  readonly doc: TomlDocument;
  readonly vm: CheckedVm;
}

function nameOf(file: TestFile, i: number): string {
  return file.name ?? (file.platform ? `platform${i}.toml` : `vm${i}.toml`);
}

function parse(text: string): TomlDocument {
  const parsed = parseToml(text.replace(/[«»]/g, ''));
  if (!parsed.ok) throw new Error(`the test's TOML is broken: ${parsed.errors[0]?.message}`);
  return parsed.doc;
}

/** A VM file as the page and the command line give it to the rules. */
export function readVm(name: string, doc: TomlDocument, target: Target): ReadVm {
  const { config, diagnostics: decoded } = decodeVm(doc, target);
  const plan = planVm(config, target);
  return { doc, vm: { file: name, name, target, config, plan, decoded, ...textFacts(doc, target.release) } };
}

function readFile(file: TestFile, i: number): ReadVm {
  const target: Target = { release: file.release ?? '0.5', arch: file.arch ?? 'aarch64' };
  return readVm(nameOf(file, i), parse(file.text), target);
}

function workspaceOf(files: readonly TestFile[]): CheckedWorkspace {
  const indexed = files.map((file, i) => ({ file, i }));
  return {
    vms: indexed.filter(({ file }) => !file.platform).map(({ file, i }) => readFile(file, i).vm),
    platforms: indexed
      .filter(({ file }) => file.platform)
      .map(({ file, i }) => {
        const { config } = decodePlatform(parse(file.text));
        return { file: nameOf(file, i), name: nameOf(file, i), config };
      }),
  };
}

/** What one rule says of files that are open together. */
export function findingsOf(rule: Rule, ...files: readonly TestFile[]): readonly FileFinding[] {
  return checkWorkspace(workspaceOf(files), [rule]);
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
    .map((finding) => finding.span ?? locate(read.doc, finding.path, finding.target));
  expect(spans).toContainEqual({ start, end: text.indexOf('»') - 1 });
  expect(findingsOf(rule, ...clean)).toEqual([]);
  for (const finding of found) expectFixes(rule, faulty, finding);
  return found;
}

/** Each fix removes its finding, and nothing is wrong afterwards, for any rule or the decoder, that was not before. */
function expectFixes(rule: Rule, files: readonly TestFile[], finding: FileFinding): void {
  const at = files.findIndex((file, i) => nameOf(file, i) === finding.file);
  const file = files[at];
  if (!file) throw new Error(`the finding names ${finding.file}, which is not open`);
  for (const fix of finding.fixes) {
    const doc = parse(file.text);
    const fixed = { ...file, text: applyFix(doc, fix) };
    const changed = files.map((other, i) => (i === at ? fixed : other));
    const about = `${rule.code}, "${fix.title}"`;
    const same = (one: Diagnostic) =>
      formatPath(one.path) === formatPath(finding.path) && one.message === finding.message;
    expect(findingsOf(rule, ...changed).filter(same), `${about} leaves its finding`).toEqual([]);
    const before = findingsOf(rule, ...files).length;
    expect(findingsOf(rule, ...changed).length, `${about} adds findings`).toBeLessThan(before);
    expect(addedProblems(workspaceOf(files), workspaceOf(changed)), `${about} adds problems`).toEqual([]);
    const stray = fix.edits ? [] : strayLines(doc, fixed.text, fix.operations);
    expect(stray, `${about} changes more than it must`).toEqual([]);
  }
}

/** The text after a fix; throws where it is refused. */
export function applyFix(doc: TomlDocument, fix: Fix): string {
  if (fix.edits) return applyEdits(doc.text, fix.edits);
  const result = editTomlAll(doc, fix.operations);
  if (!result.ok) throw new Error(`"${fix.title}" is refused: ${result.reason}`);
  return applyEdits(doc.text, result.edits);
}

/**
 * The codes of which `after` has more than `before`, of all rules and the decoder. Information may come: it tells what
 * follows from the new state, such as that an address is chosen at boot.
 */
export function addedProblems(before: CheckedWorkspace, after: CheckedWorkspace): readonly string[] {
  const known = countProblems(before);
  return [...countProblems(after)]
    .filter(([problem, count]) => count > (known.get(problem) ?? 0))
    .map(([problem]) => problem);
}

function countProblems(workspace: CheckedWorkspace): ReadonlyMap<string, number> {
  const decoded = workspace.vms.flatMap((vm) => vm.decoded.map((found) => ({ ...found, file: vm.file })));
  const counts = new Map<string, number>();
  for (const { file, code, severity } of [...decoded, ...checkWorkspace(workspace)]) {
    const problem = `${file}: ${severity} ${code}`;
    if (severity !== 'info') counts.set(problem, (counts.get(problem) ?? 0) + 1);
  }
  return counts;
}
