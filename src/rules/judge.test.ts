import { expect, test } from 'vitest';
import { HOSTILE_KINDS } from '../base/test-hostile.ts';
import { decodeVm } from '../model/decode-vm.ts';
import { platformOf } from '../model/test-platform.ts';
import { textFacts } from '../model/text-facts.ts';
import { planVm } from '../planner/plan-vm.ts';
import { parseToml } from '../toml/index.ts';
import { RULES } from './catalogue.ts';
import { PLATFORM_RULES } from './check-platform.ts';
import { judge } from './checks.ts';
import type { CheckedVm, CheckedWorkspace, FileFinding } from './rule.ts';
import { vmText } from './test-vm.ts';

const TARGET = { release: '0.5', arch: 'aarch64' } as const;

function vm(file: string, text = vmText({ memory: '[0, 0x0, 7, 0]' })): CheckedVm {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  const { config, diagnostics: decoded } = decodeVm(parsed.doc, TARGET);
  const plan = planVm(config, TARGET);
  return {
    file,
    name: file,
    target: TARGET,
    config,
    plan,
    decoded,
    ...textFacts(parsed.doc, TARGET.release),
  };
}

function platform(file: string) {
  const { config } = platformOf('arch = "aarch64"\n[plat]\nfamily = "none" # str\n');
  return { file, name: file, config };
}

const open = (): CheckedWorkspace => ({ vms: [vm('a.toml'), vm('b.toml')], platforms: [platform('p.toml')] });

/** All findings, and how often it paused. Late after so many questions. */
function run(workspace: CheckedWorkspace, lateAfter = Number.POSITIVE_INFINITY) {
  let asked = 0;
  const judging = judge(workspace, () => () => asked++ >= lateAfter);
  for (let pauses = 0; ; pauses++) {
    const step = judging.next();
    if (step.done) return { found: step.value, pauses, asked };
  }
}

const unfinished = (found: readonly FileFinding[]) =>
  found.filter(({ code }) => code === 'checks-unfinished').map(({ file }) => file);

test('it pauses after each rule that looks', () => {
  const { pauses, found } = run(open());
  expect(pauses).toBeGreaterThan(RULES.length + Object.keys(PLATFORM_RULES).length);
  expect(unfinished(found)).toEqual([]);
  expect(found.map(({ code }) => code)).toContain('memory-size-zero');
});

test('late from the start, every file is told as not judged and nothing else', () => {
  const { found, pauses } = run(open(), 0);
  expect(pauses).toBe(0);
  expect(found.map(({ code, severity, file }) => `${file} ${severity} ${code}`)).toEqual([
    'a.toml warning checks-unfinished',
    'b.toml warning checks-unfinished',
    'p.toml warning checks-unfinished',
  ]);
});

test('late in the middle, what was found stays, and each file that was not judged by all is told', () => {
  const all = run(open());
  const { found } = run(open(), all.asked - 3);
  expect(unfinished(found)).toEqual(['p.toml']);
  const told = found.filter(({ code }) => code !== 'checks-unfinished');
  expect(all.found.slice(0, told.length)).toEqual(told);
  expect(unfinished(run(open(), 40).found)).toEqual(['a.toml', 'b.toml', 'p.toml']);
});

test('a judging that was late is not remembered, one that was not is', () => {
  const workspace = open();
  expect(unfinished(run(workspace, 40).found)).toHaveLength(3);
  const again = run(workspace);
  expect(unfinished(again.found)).toEqual([]);
  expect(run(workspace).asked).toBeLessThan(again.asked / 2);
});

test('thousands of rows that are wrong in one way are one finding', () => {
  const text = HOSTILE_KINDS['vm memory_regions: equal']?.(67_000)[0]?.text ?? '';
  const { found } = run({ vms: [vm('a.toml', text)], platforms: [] });
  const overlaps = found.filter(({ code }) => code === 'memory-overlap');
  expect(overlaps).toHaveLength(1);
  expect(overlaps[0]).toMatchObject({ severity: 'error', path: ['kernel', 'memory_regions', 1] });
  expect(overlaps[0]?.message).toMatch(
    / There are [\d,]{4,} findings of this kind in the file; the next 9 are listed\.$/,
  );
});

test('each file has its own time, so that many files are no reason to give up', () => {
  const started: number[] = [];
  const judging = judge(open(), () => {
    let asked = 0;
    started.push(0);
    return () => asked++ > 2 * RULES.length;
  });
  let step = judging.next();
  while (!step.done) step = judging.next();
  expect(unfinished(step.value)).toEqual([]);
  // Two VMs, what they tell together, and a platform.
  expect(started).toHaveLength(4);
});
