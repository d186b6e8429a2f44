import type { Rule } from './rule.ts';

export const MEMORY_RULES: readonly Rule[] = [];
