import type { Rule } from './rule.ts';

export const SHAPE_RULES: readonly Rule[] = [];
