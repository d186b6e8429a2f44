import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeVm } from '../model/decode-vm.ts';
import type { Arch } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { parseToml } from '../toml/index.ts';
import { findDeviceClaim } from './overlap-law.ts';
import { planVm } from './plan-vm.ts';
import type { AddressRange } from './vm-plan.ts';

// Upstream's own planner answered for every real VM file it can read: owned ranges and stage-2 mappings.
const VM_CASES = join(process.env.STUDIO_SHARED ?? '../shared', 'conformance/planner-vm.jsonl');
const MANIFEST = join(process.env.STUDIO_SHARED ?? '../shared', 'corpus/manifest.jsonl');

interface Answer {
  readonly arch: Arch;
  readonly ok: boolean;
  readonly owned: readonly { readonly base: string; readonly size: string; readonly kind: string }[];
  readonly mappings: readonly { readonly gpa: string; readonly hpa: string; readonly size: string }[];
}

interface Line {
  readonly file: string;
  readonly 'axvmconfig-0.8.2'?: Readonly<Record<string, { readonly config?: unknown }>>;
  readonly 'planner-0.8.2'?: Answer;
}

test('fixed memory, emulated ranges and passthrough windows equal those of the real planner', () => {
  if (!existsSync(MANIFEST)) {
    console.log(`skipped: no ${MANIFEST}, so plans are not compared with the real planner`);
    return;
  }
  const lines = readFileSync(MANIFEST, 'utf8').split('\n').filter(Boolean);
  let compared = 0;
  for (const line of lines.map((text) => JSON.parse(text) as Line)) {
    const answer = line['planner-0.8.2'];
    const verdicts = line['axvmconfig-0.8.2'];
    if (!answer?.ok || !verdicts) continue;
    const config = toConfig((verdicts[answer.arch] ?? verdicts.any)?.config);
    const plan = planVm(config, { release: '0.5', arch: answer.arch });

    // Under the passthrough policy the answer holds windows that no row of the file stands for.
    if (plan.policy === 'passthrough') continue;

    const memory = plan.memory.flatMap((row) => (row.gpa.kind === 'fixed' ? [row.gpa.range] : []));
    const emulated = plan.devices.flatMap((d) =>
      d.source === 'emulated' && d.built && d.gpa && d.type?.number !== 0xan ? [d.gpa] : [],
    );
    const owned = (kind: string) =>
      answer.owned
        .filter((range) => range.kind === kind)
        .map((range) => ({ start: BigInt(range.base), size: BigInt(range.size) }));
    expect(sorted(memory), line.file).toEqual(sorted(owned('memory')));
    expect(sorted(emulated.map(toPages)), line.file).toEqual(sorted(owned('emulated')));

    const windows = plan.devices.flatMap((d) =>
      (d.source === 'passthrough' || d.source === 'address-window') && d.gpa && d.hpa
        ? [{ ...toPages(d.gpa), delta: d.hpa.start - d.gpa.start }]
        : [],
    );
    const mappings = answer.mappings.map((m) => ({ start: BigInt(m.gpa), size: BigInt(m.size) }));
    expect(merged(windows), line.file).toEqual(sorted(mappings));
    compared++;
  }
  console.log(`planner: ${compared} real files equal upstream's planner`);
  expect(compared).toBeGreaterThan(0);
});

interface VmCase {
  readonly name: string;
  readonly toml: string;
  readonly arch: Arch;
  readonly input: {
    readonly owned: readonly { readonly base: string; readonly length: string }[];
    readonly emulated: readonly { readonly base: string; readonly size: string }[];
    readonly passthrough_devices: readonly Readonly<Record<'base_gpa' | 'base_hpa' | 'length', string>>[];
    readonly passthrough_addresses: readonly Readonly<Record<'base_gpa' | 'length', string>>[];
  };
}

test('what AxVisor hands its planner of a VM file is what is planned', () => {
  if (!existsSync(VM_CASES)) {
    console.log(`skipped: no ${VM_CASES}`);
    return;
  }
  const cases = readFileSync(VM_CASES, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as VmCase);
  for (const { name, toml, arch, input } of cases) {
    const parsed = parseToml(toml);
    if (!parsed.ok) expect.fail(name);
    const target = { release: '0.5', arch } as const;
    const { memory, devices } = planVm(decodeVm(parsed.doc, target).config, target);
    const fixed = memory.flatMap(({ gpa }) => (gpa.kind === 'fixed' ? [gpa.range] : []));
    const owned = input.owned.map(({ base, length }) => rangeOf(base, length));
    expect(sorted(fixed), name).toEqual(sorted(owned));
    const claimed = (group: string) => devices.filter((device) => findDeviceClaim(device)?.group === group);
    const emulated = claimed('emulated').flatMap(({ gpa }) => gpa ?? []);
    expect(sorted(emulated), name).toEqual(
      sorted(input.emulated.map(({ base, size }) => rangeOf(base, size))),
    );
    const passed = claimed('passthrough').map(({ gpa, hpa }) => ({ gpa, hpa: (hpa ?? gpa)?.start }));
    const rows = [
      ...input.passthrough_devices,
      ...input.passthrough_addresses.map((row) => ({ ...row, base_hpa: row.base_gpa })),
    ]
      .map((row) => ({ gpa: rangeOf(row.base_gpa, row.length), hpa: BigInt(row.base_hpa) }))
      // A row of no length is refused, and nothing is planned of it.
      .filter(({ gpa }) => gpa.size > 0n);
    expect(passed, name).toEqual(rows);
  }
  console.log(`planner: ${cases.length} VM files handed over as upstream does`);
  expect(cases.length).toBeGreaterThan(0);
});

function rangeOf(start: string, size: string): AddressRange {
  return { start: BigInt(start), size: BigInt(size) };
}

function toPages({ start, size }: AddressRange): AddressRange {
  const first = start & ~0xfffn;
  return { start: first, size: ((start + size + 0xfffn) & ~0xfffn) - first };
}

function sorted(ranges: readonly AddressRange[]): readonly AddressRange[] {
  return [...ranges].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** Neighbours with the same delta are one mapping (spec/planner.md 2, finish). */
function merged(windows: readonly (AddressRange & { readonly delta: bigint })[]): readonly AddressRange[] {
  const out: (AddressRange & { readonly delta: bigint })[] = [];
  for (const window of [...windows].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = out.at(-1);
    if (last && window.start <= last.start + last.size && last.delta === window.delta) {
      const end = [last.start + last.size, window.start + window.size].reduce((a, b) => (a > b ? a : b));
      out[out.length - 1] = { ...last, size: end - last.start };
    } else out.push(window);
  }
  return out.map(({ start, size }) => ({ start, size }));
}

const LISTS = ['emu_devices', 'passthrough_devices', 'passthrough_addresses', 'passthrough_ports'] as const;

/** The manifest's decoded config (integers as decimal strings, null for absent) as ours. */
function toConfig(raw: unknown): VmConfig {
  const config = JSON.parse(JSON.stringify(raw), (key, value: unknown) => {
    if (value === null) return undefined;
    if (key === 'name') return value;
    return typeof value === 'string' && /^\d+$/.test(value) ? BigInt(value) : value;
  }) as { kernel: Record<string, unknown>; devices: Record<string, unknown>; base: unknown };
  const withPaths = (section: string, key: string, rows: unknown) =>
    ((rows ?? []) as object[]).map((row, i) => ({
      ...row,
      path: [section, key, i],
      cells: {},
      label: undefined,
    }));
  const lists = LISTS.map((key) => [key, withPaths('devices', key, config.devices[key])]);
  const memory_regions = withPaths('kernel', 'memory_regions', config.kernel.memory_regions);
  return {
    base: config.base,
    kernel: { ...config.kernel, memory_regions },
    devices: { ...config.devices, ...Object.fromEntries(lists) },
  } as unknown as VmConfig;
}
