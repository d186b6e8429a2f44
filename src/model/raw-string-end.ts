import type { Span } from '../base/span.ts';
import type { TomlDocument } from '../toml/index.ts';

/** Where a text would end the raw string that build.rs of 0.1 to 0.3 writes around it: `"###`. */
export interface RawStringEnd {
  readonly span: Span;
  /** The number signs are of a comment, so that a blank before them changes nothing that is said. */
  readonly inComment: boolean;
}

const END = '"###';

/** The first such place; undefined without one. */
export function findRawStringEnd({ text, comments }: TomlDocument): RawStringEnd | undefined {
  const start = text.indexOf(END);
  if (start < 0) return undefined;
  const signs = start + 1;
  const inComment = comments.some((comment) => comment.start <= signs && signs < comment.end);
  return { span: { start, end: start + END.length }, inComment };
}
