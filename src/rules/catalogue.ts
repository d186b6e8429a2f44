import { BOOT_RULES } from './boot-rules.ts';
import { CPU_RULES } from './cpu-rules.ts';
import { DEVICE_RULES } from './device-rules.ts';
import { HOST_RULES } from './host-rules.ts';
import { MEMORY_RULES } from './memory-rules.ts';
import type { Rule } from './rule.ts';
import { SHAPE_RULES } from './shape-rules.ts';

/** Every rule, in the order in which findings of one place are listed (spec/rules.md E.1–E.7). */
export const RULES: readonly Rule[] = [
  ...SHAPE_RULES,
  ...CPU_RULES,
  ...MEMORY_RULES,
  ...BOOT_RULES,
  ...DEVICE_RULES,
  ...HOST_RULES,
];
