import { cpuCount } from './cpu-count.ts';
import { cpuIdDuplicate } from './cpu-id-duplicate.ts';
import { cpuIdUnknown } from './cpu-id-unknown.ts';
import { cpuIdsMissing } from './cpu-ids-missing.ts';
import { cpuListLength } from './cpu-list-length.ts';
import { cpuMaskEmpty } from './cpu-mask-empty.ts';
import { cpuMaskNumber } from './cpu-mask-number.ts';
import { cpuMaskOutsideHost } from './cpu-mask-outside-host.ts';
import { cpuMaskSame } from './cpu-mask-same.ts';
import { cpuMasksReplaced } from './cpu-masks-replaced.ts';
import type { Rule } from './rule.ts';
import { spiTargetCpu } from './spi-target-cpu.ts';

/** spec/rules.md E.2 and E.3: what one VM's id and CPUs tell. */
export const CPU_RULES: readonly Rule[] = [
  spiTargetCpu,
  cpuCount,
  cpuListLength,
  cpuIdsMissing,
  cpuIdUnknown,
  cpuIdDuplicate,
  cpuMasksReplaced,
  cpuMaskNumber,
  cpuMaskEmpty,
  cpuMaskSame,
  cpuMaskOutsideHost,
];
