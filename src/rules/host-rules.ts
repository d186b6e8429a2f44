import type { Rule } from './rule.ts';

export const HOST_RULES: readonly Rule[] = [];
