import type { Rule } from './rule.ts';

export const CPU_RULES: readonly Rule[] = [];
