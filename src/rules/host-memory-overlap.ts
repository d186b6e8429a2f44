import { makeFindings } from '../base/fold-findings.ts';
import type { AddressRange } from '../planner/vm-plan.ts';
import { type MemoryRow, memoryName, memoryRows } from './memory-facts.ts';
import { findOverlapping, partnersText } from './overlaps.ts';
import type { CheckedVm, HostRule, RuleFinding } from './rule.ts';
import { capital, rangeText } from './words.ts';

interface Claim {
  readonly vm: CheckedVm;
  readonly memory: MemoryRow;
  readonly range: AddressRange;
}

/** X01, X01b. */
export const hostMemoryOverlap: HostRule = {
  scope: 'host',
  code: 'host-memory-overlap',
  refs: ['X01', 'X01b'],
  title: 'Two VMs use the same host memory',
  why: 'Up to mid 2025 a region of map type 1 claims the host memory at its own address: of two VMs that want the same the second is left unmapped, or mapped over the first, by the version. Regions of map type 2 are mapped without any claim, so both guests read and write one memory. From 0.3 on AxVisor chooses the address of map type 1, and only the written numbers are the same.',
  evidence: ['S-vm:123-149', 'vmm:1143', 'vmm:1217'],
  severity: { flat: 'warning', '0.1': 'error', '0.1-dtb': 'warning', '0.3': 'warning', '0.5': 'warning' },
  check: ({ vms }) => {
    if (vms.length < 2) return [];
    const claims = vms.flatMap((vm) => memoryRows(vm).flatMap((memory) => claimOf(vm, memory) ?? []));
    const partners = findOverlapping(
      claims,
      ({ range }) => range,
      ({ vm }) => vm,
    );
    const labels = vms.flatMap((vm) => memoryRows(vm).flatMap((memory) => labelOf(vm, memory) ?? []));
    const alike = findOverlapping(
      labels,
      ({ range }) => range,
      ({ vm }) => vm,
    );
    return [
      ...makeFindings(
        [...partners],
        ([claim, others]) => ({ file: claim.vm.file, ...sharedFinding(claim, others) }),
        ([claim, others]) => `${claim.vm.file} ${isReserved(claim, others)}`,
      ),
      ...makeFindings(
        [...alike],
        ([label, others]) => ({ file: label.vm.file, ...alikeFinding(label, others) }),
        ([label]) => label.vm,
      ),
    ];
  },
};

/** Host memory at an address that is known. */
function claimOf(vm: CheckedVm, memory: MemoryRow): Claim | undefined {
  const { hpa, built } = memory.planned;
  return built && hpa.kind === 'fixed' ? { vm, memory, range: hpa.range } : undefined;
}

function labelOf(vm: CheckedVm, memory: MemoryRow): Claim | undefined {
  return memory.planned.built && !memory.fixed ? { vm, memory, range: memory.range } : undefined;
}

function isReserved({ memory }: Claim, others: readonly Claim[]): boolean {
  return memory.planned.kind === 'reserved' || others.some((one) => one.memory.planned.kind === 'reserved');
}

function sharedFinding(claim: Claim, others: readonly Claim[]): RuleFinding {
  const { memory, range, vm } = claim;
  const reserved = isReserved(claim, others);
  const consequence = reserved
    ? 'Both guests read and write the same memory.'
    : 'AxVisor maps the second one nowhere, or over the first.';
  return {
    // Sharing reserved memory may be meant; only claims of one memory are refused.
    ...(reserved && vm.target.release === '0.1' ? { severity: 'warning' as const } : {}),
    message: `${capital(memoryName(memory))} is the host’s memory at ${rangeText(range)}, which ${partnersText(others.map(nameOf))} ${others.length === 1 ? 'uses' : 'use'} too. ${consequence} Move one of them.`,
    path: memory.row.path,
    related: relatedTo(others),
  };
}

function alikeFinding({ memory, range }: Claim, others: readonly Claim[]): RuleFinding {
  return {
    severity: 'info',
    message: `${capital(memoryName(memory))} is written at ${rangeText(range)}, as ${partnersText(others.map(nameOf))} ${others.length === 1 ? 'is' : 'are'}. AxVisor chooses other memory for each at boot, so nothing is shared.`,
    path: memory.row.path,
    related: relatedTo(others),
  };
}

function nameOf({ vm, memory }: Claim): string {
  return `${memoryName(memory)} of ${vm.name}`;
}

function relatedTo(others: readonly Claim[]) {
  return others.map(({ vm, memory, range }) => ({
    file: vm.file,
    path: memory.row.path,
    message: `${capital(memoryName(memory))} of ${vm.name}, ${rangeText(range)}`,
  }));
}
