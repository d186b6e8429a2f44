import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedFolder } from '../base/shared-folder.ts';
import type { Arch, Target } from '../model/release.ts';
import { parse } from '../model/test-decode.ts';
import { checkWorkspace } from './check-workspace.ts';
import { deviceOutsideSpace } from './device-outside-space.ts';
import { emulatedLengthZero } from './emulated-length-zero.ts';
import { emulatedOverMemory } from './emulated-over-memory.ts';
import { emulatedOverlap } from './emulated-overlap.ts';
import { PAGE } from './memory-facts.ts';
import { memoryOutsideSpace } from './memory-outside-space.ts';
import { memoryOverlap } from './memory-overlap.ts';
import { passthroughLengthZero } from './passthrough-length-zero.ts';
import { passthroughOverEmulated } from './passthrough-over-emulated.ts';
import { passthroughOverMemory } from './passthrough-over-memory.ts';
import { passthroughOverlap } from './passthrough-overlap.ts';
import { passthroughPageOffset } from './passthrough-page-offset.ts';
import { readVm } from './test-rule.ts';
import { vmText } from './test-vm.ts';

// Upstream's planner (axvm 0.5) answered for made-up layouts. Those that a VM file can express are written as one,
// and the rules about the layout have to say what the planner says.

const folder = join(sharedFolder() ?? '', 'conformance');
const there = existsSync(join(folder, 'planner.jsonl'));
if (!there) console.log('skipped: the rules of the layout against the real planner (no recorded answers)');

const LAYOUT = [
  memoryOverlap,
  memoryOutsideSpace,
  passthroughPageOffset,
  passthroughLengthZero,
  passthroughOverlap,
  passthroughOverMemory,
  passthroughOverEmulated,
  emulatedLengthZero,
  emulatedOverMemory,
  emulatedOverlap,
  deviceOutsideSpace,
];

/** Of the newest release, where addresses of devices are honoured as written. */
const TARGET: Target = { release: '0.5', arch: 'x86_64' };

interface Case {
  readonly id: string;
  readonly input: {
    readonly policy: string;
    readonly guest_base: string;
    readonly guest_size: string;
    readonly owned: readonly { readonly base: string; readonly length: string; readonly kind: string }[];
    readonly emulated: readonly { readonly base: string; readonly size: string }[];
    readonly passthrough_devices: readonly Record<'name' | 'base_gpa' | 'base_hpa' | 'length', string>[];
    readonly passthrough_addresses: readonly Record<'base_gpa' | 'length', string>[];
  };
  readonly ok: boolean;
  readonly error: string | null;
}

/** What every real guest has. */
const GUEST_SIZE = 0x7fff_ffff_f000n;

/** Owned ranges that no key stands for, or memory beside pages, which fails before it is planned, cannot be written. */
function isWritable({ input, error }: Case): boolean {
  const size = BigInt(input.guest_size);
  if (input.guest_base !== '0' || size > GUEST_SIZE) return false;
  // In a smaller guest this is an error that a real one does not have.
  if (size < GUEST_SIZE && /guest address space/.test(error ?? '')) return false;
  return input.owned.every(({ base, length, kind }) => {
    const onPages = BigInt(base) % PAGE === 0n && BigInt(length) % PAGE === 0n;
    return kind === 'memory' && onPages && BigInt(length) > 0n;
  });
}

function textOf({ input }: Case): string {
  const rows = (list: readonly string[]) => list.map((row) => `[${row}]`).join(', ');
  const windows = rows(input.passthrough_addresses.map((row) => `${row.base_gpa}, ${row.length}`));
  return vmText({
    memory: rows(input.owned.map(({ base, length }) => `${base}, ${length}, 7, 0`)),
    emulated: rows(input.emulated.map(({ base, size }, i) => `"emu${i}", ${base}, ${size}, 0, 0x23, []`)),
    passthrough: rows(
      input.passthrough_devices.map(
        (row) => `"${row.name}", ${row.base_gpa}, ${row.base_hpa}, ${row.length}, 0`,
      ),
    ),
    devices: `address_space_policy = "${input.policy}"\npassthrough_addresses = [${windows}]`,
  });
}

function readCases<T>(name: string): readonly T[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

interface Answered {
  readonly ok: boolean;
  readonly error: string | null;
}

/** What is not as the planner says, in one line; empty when we agree. */
function differences(name: string, text: string, target: Target, { ok, error }: Answered): readonly string[] {
  const { vm } = readVm('vm.toml', parse(text), target);
  const found = [...vm.decoded, ...checkWorkspace({ vms: [vm], platforms: [] }, LAYOUT)];
  const errors = found.filter(({ severity }) => severity === 'error');
  if ((errors.length === 0) === ok) return [];
  return [
    `${name}: planner ${error ?? 'accepts'}, we ${errors.map(({ message }) => message).join(' | ') || 'accept'}`,
  ];
}

interface VmCase extends Answered {
  readonly name: string;
  readonly toml: string;
  readonly arch: Arch;
}

test.runIf(there)('a VM file’s layout is an error just where the planner refuses it', () => {
  const cases = readCases<VmCase>('planner-vm.jsonl');
  const unlike = cases.flatMap((recorded) =>
    differences(recorded.name, recorded.toml, { release: '0.5', arch: recorded.arch }, recorded),
  );
  const refused = cases.filter(({ ok }) => !ok).length;
  console.log(`planner: ${cases.length} VM files, ${refused} of them refused; ${unlike.length} differ`);
  expect(unlike).toEqual([]);
  expect(refused).toBeGreaterThan(0);
});

test.runIf(there)('a layout is an error just where the planner refuses it', () => {
  const cases = readCases<Case>('planner.jsonl').filter(isWritable);
  const unlike = cases.flatMap((recorded) => differences(recorded.id, textOf(recorded), TARGET, recorded));
  const refused = cases.filter(({ ok }) => !ok).length;
  console.log(`planner: ${cases.length} layouts, ${refused} of them refused; ${unlike.length} differ`);
  expect(unlike).toEqual([]);
  expect(refused).toBeGreaterThan(0);
});
