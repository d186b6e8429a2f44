export { findEntry, findNode, locate } from './find.ts';
export { parseToml } from './parse.ts';
export { type PlainValue, toPlain } from './plain.ts';
export type * from './tree.ts';
