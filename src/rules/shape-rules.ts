import { commentLies } from './comment-lies.ts';
import { rawStringEnd } from './raw-string-end.ts';
import { rowAsTable } from './row-as-table.ts';
import type { Rule } from './rule.ts';
import { vmName } from './vm-name.ts';
import { vmType } from './vm-type.ts';

/** spec/rules.md E.1 as far as decoding does not tell it. */
export const SHAPE_RULES: readonly Rule[] = [rawStringEnd, rowAsTable, vmName, vmType, commentLies];
