import { expect, test } from 'vitest';
import { decodeVm } from '../model/decode-vm.ts';
import type { Target } from '../model/release.ts';
import { textFacts } from '../model/text-facts.ts';
import { planVm } from '../planner/plan-vm.ts';
import { parseToml } from '../toml/index.ts';
import { RULES } from './catalogue.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { CheckedVm, Rule } from './rule.ts';
import { Counter, counted } from './test-counted.ts';
import { vmText } from './test-vm.ts';

// Several VMs of 1,000 rows: twice the rows may cost little more than twice the looks. Quadratic work costs four times.

const ROWS = 1000;
const VMS = 3;
const MOST = 2.6;

/** How the i-th of n rows lies. */
const SHAPES: Readonly<
  Record<string, (i: number, n: number) => { readonly at: number; readonly size: number }>
> = {
  apart: (i) => ({ at: i * 4, size: 2 }),
  'one over another': (i) => ({ at: i, size: 2 }),
  nested: (i, n) => ({ at: i, size: 2 * (n - i) }),
  'all at one place': () => ({ at: 0, size: 2 }),
  'under the first': (i, n) => (i === 0 ? { at: 0, size: 4 * n } : { at: i * 2, size: 1 }),
  backwards: (i, n) => ({ at: (n - i) * 4, size: 3 }),
};

const PAGE = 0x1000;
const hex = (pages: number) => `0x${(pages * PAGE).toString(16)}`;

function vmOf(id: number, shape: string, n: number, target: Target): CheckedVm {
  const half = n / 2;
  const trees = target.release !== '0.1';
  const place = (i: number) => SHAPES[shape]?.(i, half) ?? { at: 0, size: 1 };
  const rows = (line: (i: number, at: string, size: string) => string) =>
    Array.from({ length: half }, (_, i) => line(i, hex(place(i).at), hex(place(i).size))).join('\n  ');
  const text = vmText({
    id: `${id}`,
    base: 'phys_cpu_ids = [0]\nphys_cpu_sets = [1]',
    memory: rows((i, at, size) => `[${at}, ${size}, 0xf, ${i % (trees ? 3 : 2)}], # RAM 1G MAP_ALLOC`),
    emulated: rows(
      (i, at, size) => `["e${i % 7}", ${at}, ${size}, ${i % 50}, ${i % 5 === 0 ? 0xa : 0x21}, []],`,
    ),
    passthrough: rows((i, at, size) =>
      trees && i % 4 === 3 ? `["/soc/d${i}"],` : `["d${i % 7}", ${at}, ${at}, ${size}, ${i % 50}],`,
    ),
    devices: `interrupt_mode = "passthrough"\npassthrough_addresses = [${rows((_, at, size) => `[${at}, ${size}],`)}]\nexcluded_devices = [${rows((i) => `["/soc/x${i}"],`)}]\npassthrough_ports = [${rows((i) => `[${i}, 2],`)}]`,
  });
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  const { doc } = parsed;
  const { config, diagnostics: decoded } = decodeVm(doc, target);
  // A rule is silent about what could not be read, and then proves nothing.
  expect(decoded.filter(({ severity }) => severity === 'error')).toEqual([]);
  const name = `vm${id}.toml`;
  return {
    file: name,
    name,
    target,
    config,
    plan: planVm(config, target),
    decoded,
    ...textFacts(doc, target.release),
  };
}

/** How many properties one rule reads of several VMs. */
function looks(rule: Rule, vms: readonly CheckedVm[]): number {
  const counter = new Counter();
  const workspace = { vms: vms.map((vm) => counted(vm, counter)), platforms: [] };
  checkWorkspace(workspace, [rule]);
  return counter.count;
}

const TARGETS: readonly Target[] = [
  { release: '0.1', arch: 'aarch64' },
  { release: '0.3', arch: 'aarch64' },
  { release: '0.5', arch: 'x86_64' },
  { release: '0.5', arch: 'riscv64' },
];

/** The rules that look too often when everything doubles. */
function quadratic(few: readonly CheckedVm[], many: readonly CheckedVm[]): readonly string[] {
  return RULES.flatMap((rule) => {
    const before = looks(rule, few);
    const after = looks(rule, many);
    return after < before * MOST + ROWS ? [] : [`${rule.code}: ${before} looks, then ${after}`];
  });
}

test.each(Object.keys(SHAPES))('rows %s: no rule looks at every pair', { timeout: 120_000 }, (shape) => {
  for (const target of TARGETS) {
    const few = Array.from({ length: VMS }, (_, i) => vmOf(i + 1, shape, ROWS / 2, target));
    const many = Array.from({ length: VMS }, (_, i) => vmOf(i + 1, shape, ROWS, target));
    expect(quadratic(few, many), `${target.release} ${target.arch}`).toEqual([]);
  }
});

test('hundreds of VMs that are all alike: no rule looks at every pair', { timeout: 120_000 }, () => {
  const vm = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const one = vmOf(1, 'apart', 8, { release: '0.3', arch: 'aarch64' });
      return { ...one, file: `f${i}`, name: `f${i}.toml` };
    });
  expect(quadratic(vm(75), vm(150))).toEqual([]);
});
