import type { Rule } from './rule.ts';

export const BOOT_RULES: readonly Rule[] = [];
