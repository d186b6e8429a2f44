import type { Rule } from './rule.ts';

export const DEVICE_RULES: readonly Rule[] = [];
