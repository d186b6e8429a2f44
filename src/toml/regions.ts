import { type Path, pathStartsWith } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { firstCommentFrom } from './comments.ts';
import { type Section, sectionsOf } from './find-path.ts';
import { lineStart, nextLine, skipBlanksFrom } from './lines.ts';
import { statementsOf } from './statements.ts';
import type { TomlDocument } from './tree.ts';

/** Offset where a section's last pair (or its header) ends. */
export function sectionEnd(section: Section): number {
  return statementsOf(section.table).at(-1)?.span.end ?? section.table.headerSpan?.end ?? 0;
}

/**
 * The lines of the table or `[[element]]` at `path` with all tables below it: from its header's line to the end of
 * its last pair's line. Several spans when other tables stand between; none when it has no header of its own.
 */
export function regionsOf(doc: TomlDocument, path: Path): readonly Span[] {
  const regions: { start: number; end: number }[] = [];
  let open = false;
  for (const section of sectionsOf(doc)) {
    const inside = section.path.length > 0 && pathStartsWith(section.path, path);
    if (inside) {
      const end = nextLine(doc.text, sectionEnd(section));
      const last = regions.at(-1);
      if (open && last) last.end = end;
      else regions.push({ start: lineStart(doc.text, section.span.start), end });
    }
    open = inside;
  }
  return regions;
}

/** Start of the comment lines directly above `start` (a line's start), with no blank line between. */
export function commentLinesAbove({ text, comments }: TomlDocument, start: number): number {
  let at = start;
  let last = firstCommentFrom(comments, start) - 1;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    // A line of a text may look like a comment.
    if (above >= at || comments[last]?.start !== skipBlanksFrom(text, above)) break;
    at = above;
    last--;
  }
  return at;
}

/** A comment line that is drawn rather than said: `#`, `####`, `# ----`. It frames a heading. */
export function isBanner(text: string, start: number, end: number): boolean {
  return text
    .slice(start, end)
    .split('\n')
    .some((line) => /^\s*#[#\s=*_~-]*$/.test(line) && line.trim() !== '');
}
