/** From the layout of before March 2025 to the one with three tables (spec/releases.md 0.1, rules.md P02). */
import type { Fix } from '../base/diagnostic.ts';
import { lineBreakNear } from '../base/line-break.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { findNode, insertHeaders, type TomlDocument, type TomlNode } from '../toml/index.ts';
import { DEVICE_FLAG } from './choices.ts';
import { SECTIONS, VM_KEYS } from './vm-keys.ts';

/**
 * Headers before the keys of each table, missing tables at the end, and the map type that memory rows had not: every
 * line stays. None where the keys of one table do not stand together, or the file has tables of its own.
 */
export function wrapFlat(doc: TomlDocument): readonly Fix[] {
  const sectionOf = (key: string) => VM_KEYS.find((spec) => spec.key === key)?.section;
  const headers = insertHeaders(doc, sectionOf);
  if (!headers) return [];
  const edits = [
    ...headers,
    ...mapTypes(findNode(doc, ['memory_regions'])),
    ...missingTables(doc, sectionOf),
  ];
  return [{ title: 'Move the keys into [base], [kernel] and [devices]', operations: [], edits }];
}

/** Rows of three numbers get the fourth: device rows were mapped one to one, the others allocated. */
function mapTypes(list: TomlNode | undefined): readonly TextEdit[] {
  if (list?.kind !== 'array') return [];
  return list.items.flatMap((row): readonly TextEdit[] => {
    if (row.kind !== 'array' || row.items.length !== 3) return [];
    const [, , flags] = row.items;
    if (flags?.kind !== 'integer') return [];
    const at = flags.span.end;
    return [{ start: at, end: at, text: (flags.value & DEVICE_FLAG) === 0n ? ', 0' : ', 1' }];
  });
}

function missingTables(
  { text, root }: TomlDocument,
  sectionOf: (key: string) => string | undefined,
): readonly TextEdit[] {
  const there = new Set([...root.entries.keys()].map(sectionOf));
  const lineBreak = lineBreakNear(text, text.length);
  const missing = SECTIONS.filter((section) => !there.has(section)).map(
    (section) => `${lineBreak}[${section}]${lineBreak}`,
  );
  if (missing.length === 0) return [];
  const lead = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return [{ start: text.length, end: text.length, text: lead + missing.join('') }];
}
