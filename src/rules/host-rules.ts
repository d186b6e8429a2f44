import { cpuShared } from './cpu-shared.ts';
import { cpusOvercommitted } from './cpus-overcommitted.ts';
import { deviceShared } from './device-shared.ts';
import { fileNameSeparator } from './file-name-separator.ts';
import { hostMemoryExceeded } from './host-memory-exceeded.ts';
import { hostMemoryOverlap } from './host-memory-overlap.ts';
import { intxOneVm } from './intx-one-vm.ts';
import type { Rule } from './rule.ts';
import { vmIdDuplicate } from './vm-id-duplicate.ts';
import { vmIdZero } from './vm-id-zero.ts';
import { vmNameDuplicate } from './vm-name-duplicate.ts';

/** spec/rules.md E.2 and E.7: what several VMs, or a VM and its platform, tell together. */
export const HOST_RULES: readonly Rule[] = [
  vmIdZero,
  vmIdDuplicate,
  vmNameDuplicate,
  cpuShared,
  cpusOvercommitted,
  hostMemoryOverlap,
  hostMemoryExceeded,
  deviceShared,
  intxOneVm,
  fileNameSeparator,
];
