export { type Disabled, findDisabled } from './disabled.ts';
export { editToml, editTomlAll } from './edit.ts';
export { findEntry, findNode, locate } from './find.ts';
export { findPathAt, findTrailingComment } from './find-path.ts';
export { formatInteger, type IntegerHint } from './format-integer.ts';
export { parseToml } from './parse.ts';
export { type PlainValue, toPlain } from './plain.ts';
export type { EditResult } from './plan.ts';
export type * from './tree.ts';
