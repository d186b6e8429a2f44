import type { Fix } from '../base/diagnostic.ts';
import { makeFindings } from '../base/fold-findings.ts';
import { endOf, sharedPart } from '../base/intervals.ts';
import type { Operation } from '../base/operation.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { type MemoryRow, memoryName, memoryRows, memoryText, PAGE } from './memory-facts.ts';
import { findOverlapping, partnersText } from './overlaps.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { capital, failsText } from './words.ts';

/** M08. */
export const memoryOverlap: VmRule = {
  scope: 'vm',
  code: 'memory-overlap',
  refs: ['M08'],
  title: 'Two memory regions overlap',
  why: 'Each guest address is mapped once; a second mapping over the first is a conflict, which panics up to 0.3 and fails the VM in 0.5. From 0.3 on an identical region (map type 1) gets its address at boot: there only the written numbers overlap, and they are labels.',
  evidence: ['axaddrspace error.rs:93', 'S-vm:145-160', 'lay:266-281'],
  severity: inReleases('error', ...RELEASES),
  reads: [['kernel', 'memory_regions']],
  check: (vm) => {
    const rows = memoryRows(vm).filter(({ planned }) => planned.built);
    const clashes = findOverlapping(
      rows.filter(({ fixed }) => fixed),
      ({ range }) => range,
    );
    const labels = findOverlapping(rows, ({ range }) => range);
    const meetings = rows.flatMap((memory): readonly Meeting[] => {
      const others = clashes.get(memory);
      if (others) {
        // A pair is told once, at its later row.
        const earlier = others.filter((other) => indexOf(other) < indexOf(memory));
        return earlier.length === 0 ? [] : [{ memory, others: earlier, clash: true }];
      }
      const written = labels.get(memory)?.filter((other) => !(memory.fixed && other.fixed));
      return written?.length && !memory.fixed ? [{ memory, others: written, clash: false }] : [];
    });
    return makeFindings(
      meetings,
      ({ memory, others, clash }) =>
        clash ? clashFinding(vm, memory, others) : labelFinding(memory, others),
      ({ clash }) => clash,
    );
  },
};

interface Meeting {
  readonly memory: MemoryRow;
  readonly others: readonly MemoryRow[];
  /** They clash; otherwise only their written numbers meet. */
  readonly clash: boolean;
}

function indexOf({ row }: MemoryRow): number {
  return Number(row.path.at(-1));
}

function related(others: readonly MemoryRow[]) {
  return others.map((other) => ({ path: other.row.path, message: capital(memoryText(other)).slice(0, -1) }));
}

function clashFinding(vm: CheckedVm, memory: MemoryRow, others: readonly MemoryRow[]): RuleFinding {
  const [other] = others;
  const by =
    others.length === 1 && other ? ` by ${formatSize(sharedPart(memory.range, other.range).size)}` : '';
  return {
    message: `${capital(memoryText(memory))} overlaps ${partnersText(others.map(memoryText)).replace(/,$/, '')}${by}. ${failsText(vm.target)} Move or shrink one of them.`,
    path: memory.row.path,
    related: related(others),
    fixes: others.length === 1 && other ? separate(memory, other) : [],
  };
}

function labelFinding(memory: MemoryRow, others: readonly MemoryRow[]): RuleFinding {
  return {
    severity: 'info',
    message: `${capital(memoryText(memory))} is written over ${partnersText(others.map(memoryName))}. AxVisor chooses its address at boot, so nothing clashes; the numbers only look as if they said where it is.`,
    path: memory.row.path,
    related: related(others),
  };
}

/** Ways to separate two regions so that together they cover what they covered. */
function separate(one: MemoryRow, two: MemoryRow): readonly Fix[] {
  const [low, high] = one.range.start <= two.range.start ? [one, two] : [two, one];
  if (high.range.start >= low.range.start && endOf(high.range) <= endOf(low.range)) {
    const inner = high.range.start === low.range.start && endOf(high.range) === endOf(low.range) ? one : high;
    return one.row.map_type === two.row.map_type ? [removal(inner)] : [];
  }
  if (endOf(low.range) <= high.range.start || low.range.start === high.range.start) return [];
  const cut = high.range.start - low.range.start;
  const rest = endOf(high.range) - endOf(low.range);
  if (cut % PAGE !== 0n || rest % PAGE !== 0n) return [];
  return [
    { title: `End ${memoryName(low)} at ${formatHex(high.range.start)}`, operations: [setSize(low, cut)] },
    {
      title: `Start ${memoryName(high)} at ${formatHex(endOf(low.range))}`,
      operations: [setStart(high, endOf(low.range)), setSize(high, rest)],
    },
  ];
}

function removal(inner: MemoryRow): Fix {
  return {
    title: `Remove ${memoryName(inner)}, which lies inside the other`,
    operations: [{ kind: 'remove-row', path: inner.row.path }],
  };
}

function setSize({ row }: MemoryRow, value: bigint): Operation {
  return { kind: 'set', path: row.cells.size ?? row.path, value };
}

function setStart({ row }: MemoryRow, value: bigint): Operation {
  return { kind: 'set', path: row.cells.gpa ?? row.path, value };
}
