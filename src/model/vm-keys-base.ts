/** `[base]`: who the VM is and which CPUs it has (spec/vm-config.md A.2, A.3). */
import { VM_TYPES } from './choices.ts';
import type { FieldType, KeySpec } from './key-types.ts';
import { ARCHES, RELEASES } from './release.ts';

const UINT: FieldType = { kind: 'uint', bits: 64 };
const SHARED = { section: 'base', group: 'base', arches: ARCHES, releases: RELEASES, notes: {} } as const;

export const BASE_KEYS: readonly KeySpec[] = [
  {
    ...SHARED,
    key: 'id',
    label: 'VM id',
    type: UINT,
    presence: 'required',
    initial: '1',
    help: 'The number of the VM; images in memory and the VM list are looked up by it, so VMs started together need different ones.',
    notes: {
      '0.3': 'On aarch64 with interrupt passthrough, shared interrupts go to CPU id − 1.',
      '0.5':
        'A second VM with the same id is refused. On aarch64 with interrupt passthrough, shared interrupts go to CPU id − 1.',
    },
  },
  {
    ...SHARED,
    key: 'name',
    label: 'Name',
    type: { kind: 'text' },
    presence: 'required',
    initial: '"guest"',
    help: 'A label for logs and the VM list.',
  },
  {
    ...SHARED,
    key: 'vm_type',
    label: 'VM type',
    type: { kind: 'choice', of: 'uint', bits: 64, open: true, options: VM_TYPES },
    presence: 'required',
    initial: '1',
    help: 'What kind of guest this is. AxVisor stores the number and never uses it.',
  },
  {
    ...SHARED,
    key: 'cpu_num',
    label: 'vCPUs',
    type: UINT,
    presence: 'required',
    initial: '1',
    help: 'Number of virtual CPUs, 1 to 64.',
  },
  {
    ...SHARED,
    key: 'phys_cpu_ids',
    label: 'Physical CPU ids',
    type: { kind: 'uint-list', item: 'cpu-id' },
    presence: 'optional',
    initial: '[0]',
    help: 'Hardware CPU id for each vCPU, in order.',
    notes: {
      '0.1': 'The MPIDR that an aarch64 guest sees. A list longer than the vCPUs panics.',
      '0.3': 'The reg address of the CPU node in the host device tree. Without it aarch64 panics.',
      '0.5':
        'The unit address in the name of the CPU node (cpu@100). Needed on aarch64 and riscv64 with a host device tree.',
    },
  },
  {
    ...SHARED,
    key: 'phys_cpu_sets',
    label: 'CPU masks',
    type: { kind: 'uint-list', item: 'cpu-mask' },
    presence: 'optional',
    initial: '[0x1]',
    help: 'For each vCPU a bit mask of the host CPUs that it may run on: 1 is CPU 0, 2 is CPU 1, 3 is either.',
    notes: {
      '0.3': 'On aarch64 replaced by what phys_cpu_ids says.',
      '0.5': 'On aarch64 and riscv64 replaced by what phys_cpu_ids says.',
    },
  },
  {
    ...SHARED,
    key: 'cpu_set',
    label: 'CPU mask (old)',
    type: UINT,
    presence: 'optional',
    initial: '0x1',
    releases: ['flat'],
    help: 'One bit mask of host CPUs for the whole VM. Files before March 2025 had it; later releases ignore it.',
  },
];
