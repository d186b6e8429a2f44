import type { BuiltConstant } from '../../state/platform-build.ts';

/** Neighbouring lines that belong to one constant, or to none. 0-based, `end` exclusive. */
export interface LineBlock {
  readonly start: number;
  readonly end: number;
  readonly constant: BuiltConstant | undefined;
}

/** The lines `[from, to)` cut at the constants; `constants` in the order of their lines. */
export function findBlocks(
  constants: readonly BuiltConstant[],
  from: number,
  to: number,
): readonly LineBlock[] {
  const blocks: LineBlock[] = [];
  let at = from;
  for (const constant of constants) {
    const start = Math.max(constant.docLine - 1, at);
    const end = Math.min(constant.lastLine, to);
    if (start >= end) continue;
    if (start > at) blocks.push({ start: at, end: start, constant: undefined });
    blocks.push({ start, end, constant });
    at = end;
  }
  if (at < to) blocks.push({ start: at, end: to, constant: undefined });
  return blocks;
}
