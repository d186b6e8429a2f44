import { expect, test } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.ts';
import { formatPath } from '../base/path.ts';
import { sharedFolder } from '../base/shared-folder.ts';
import { ARCHES, RELEASES } from '../model/release.ts';
import { parseToml } from '../toml/index.ts';
import { checkWorkspace } from './check-workspace.ts';
import { strayLines } from './test-changed-lines.ts';
import { type CorpusVm, corpusVms } from './test-corpus.ts';
import { addedProblems, applyFix, readVm } from './test-rule.ts';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: fixes over the VM corpus (no shared folder)');

const alone = (vm: CorpusVm['vm']) => ({ vms: [vm], platforms: [] });
const nameOf = ({ code, path, message }: Diagnostic) => `${code} ${formatPath(path)} ${message}`;

interface Tried {
  fixes: number;
  readonly wrong: string[];
}

function tryFixes(one: CorpusVm, findings: readonly Diagnostic[], tried: Tried): void {
  for (const finding of findings) {
    tried.fixes += finding.fixes.length;
    const { release, arch } = one.vm.target;
    const where = `${one.file} for ${release} ${arch}: ${nameOf(finding)}`;
    tried.wrong.push(...harm(one, finding).map((reason) => `${where}: ${reason}`));
  }
}

const findingsOf = (vm: CorpusVm['vm']) => [...vm.decoded, ...checkWorkspace(alone(vm))];

const LAW = 'each fix takes its finding away, adds none and changes only what it must';

test.runIf(there)(`${LAW}: every file for its own target`, { timeout: 120_000 }, () => {
  const tried: Tried = { fixes: 0, wrong: [] };
  for (const one of corpusVms()) tryFixes(one, findingsOf(one.vm), tried);
  console.log(`${tried.fixes} fixes applied, ${tried.wrong.length} wrong`);
  expect(tried.wrong).toEqual([]);
  expect(tried.fixes).toBeGreaterThan(0);
});

/** So many findings of one kind for one target are fixed. */
const SAMPLES = 3;

test.runIf(there)(`${LAW}: samples of every kind for every target`, { timeout: 240_000 }, () => {
  const tried: Tried = { fixes: 0, wrong: [] };
  const seen = new Map<string, number>();
  for (const { file, doc, taken } of corpusVms()) {
    for (const release of RELEASES) {
      for (const arch of ARCHES) {
        const one = { ...readVm(file, doc, { release, arch }), file, taken };
        const sample = findingsOf(one.vm).filter(({ code, severity, fixes }) => {
          const kind = `${code} ${severity} ${release} ${arch} ${fixes.length}`;
          const count = seen.get(kind) ?? 0;
          seen.set(kind, count + 1);
          return count < SAMPLES;
        });
        tryFixes(one, sample, tried);
      }
    }
  }
  console.log(`${tried.fixes} fixes applied, ${tried.wrong.length} wrong`);
  expect(tried.wrong).toEqual([]);
  expect(tried.fixes).toBeGreaterThan(0);
});

function harm({ doc, vm }: CorpusVm, finding: Diagnostic): readonly string[] {
  return finding.fixes.flatMap((fix) => {
    const text = applyFix(doc, fix);
    const parsed = parseToml(text);
    if (!parsed.ok) return [`"${fix.title}" leaves no TOML`];
    const fixed = readVm(vm.file, parsed.doc, vm.target).vm;
    const left = [...fixed.decoded, ...checkWorkspace(alone(fixed))].map(nameOf);
    const leaves = left.includes(nameOf(finding)) ? [`"${fix.title}" leaves its finding`] : [];
    // No rule looks into a file whose layout is refused, so the fix of that brings to light what was there; what it
    // changes is held by wrap-flat.shared.test.ts.
    if (finding.code === 'old-layout') return leaves;
    const added = addedProblems(alone(vm), alone(fixed));
    const stray = strayLines(doc, text, fix.operations);
    return [
      ...leaves,
      ...added.map((code) => `"${fix.title}" adds ${code}`),
      ...stray.map((line) => `"${fix.title}" changes ${JSON.stringify(line)}`),
    ];
  });
}
