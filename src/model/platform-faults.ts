/** What axconfig-gen 0.2.1 refuses, one finding each: the fact, the consequence, the way out (spec/platform-config.md F.1, PL02–PL04). */
import type { Diagnostic, Fix } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { shorten } from '../base/shorten.ts';
import type { TomlDocument, TomlNode } from '../toml/index.ts';
import { describeNode, errorAt, setLiteral } from './findings.ts';
import { findTypeComment, moveRemarkEdits, typeCommentEdits } from './platform-comments.ts';
import { type ConfigType, formatType, parseType } from './platform-type.ts';
import type { Unreadable } from './platform-scalars.ts';
import { findMismatch } from './platform-value.ts';
import { MAX_U64 } from './quantity.ts';

const REFUSED = 'axconfig-gen refuses the file.';

/** Words that people write for a type, and the type that they mean. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['usize', 'u8', 'u16', 'u32', 'u64', 'unsigned'].map((word) => [word, 'uint'])),
  ...Object.fromEntries(['isize', 'i8', 'i16', 'i32', 'i64', 'integer'].map((word) => [word, 'int'])),
  ...Object.fromEntries(['string', '&str', 'text'].map((word) => [word, 'str'])),
  boolean: 'bool',
};

/** PL02: the comment behind a value is its type and nothing else. `fallback`: the type to be written instead, where it is known. */
export function typeCommentFault(
  doc: TomlDocument,
  path: Path,
  node: TomlNode,
  fallback: ConfigType | undefined,
): Diagnostic {
  const comment = findTypeComment(doc, path);
  const written = comment?.text ?? '';
  return errorAt({
    code: 'platform-type-comment',
    message:
      written === ''
        ? `An empty comment stands where the type belongs. ${REFUSED} Write the type or remove the \`#\`.`
        : `“${shorten(written)}” is no type, and a comment behind a value is read as its type. ${REFUSED} Put the remark on the line above.`,
    path,
    ...(comment && { span: comment.span }),
    fixes: [typeCommentFix(doc, path, node, written, fallback)],
  });
}

function typeCommentFix(
  doc: TomlDocument,
  path: Path,
  node: TomlNode,
  written: string,
  fallback: ConfigType | undefined,
): Fix {
  const known = fallback && formatType(fallback);
  const meant = parseType(OTHER_NAMES[written.toLowerCase()] ?? written.toLowerCase());
  if (meant && !findMismatch(node, path, meant)) {
    const type = formatType(meant);
    return { title: `Write # ${type}`, operations: [], edits: typeCommentEdits(doc, path, type) };
  }
  if (written === '') {
    return {
      title: known === undefined ? 'Remove the empty comment' : `Write # ${known}`,
      operations: [],
      edits: moveRemarkEdits(doc, path, '', known),
    };
  }
  const { type, remark } = splitTypeAndRemark(written, path, node);
  return {
    title: 'Move the remark above',
    operations: [],
    edits: moveRemarkEdits(doc, path, remark, type ?? known),
  };
}

/** A type before a remark is not looked for beyond. */
const LONGEST_TYPE = 200;

/** `uint (bytes)` → the type `uint` and the remark `(bytes)`, where the longest beginning that is a type fits the value. */
function splitTypeAndRemark(
  written: string,
  path: Path,
  node: TomlNode,
): { type: string | undefined; remark: string } {
  for (let end = Math.min(written.length - 1, LONGEST_TYPE); end > 0; end--) {
    if (/\w/.test(written.charAt(end - 1)) && /\w/.test(written.charAt(end))) continue;
    const type = parseType(written.slice(0, end));
    if (!type || findMismatch(node, path, type)) continue;
    return { type: formatType(type), remark: written.slice(end).replace(/^[\s#,;:.-]+/, '') };
  }
  return { type: undefined, remark: written };
}

/** PL03: `place` is the innermost value that does not fit. `fitting`: a type that the value has. */
export function typeMismatch(
  doc: TomlDocument,
  path: Path,
  place: { readonly node: TomlNode; readonly path: Path; readonly type: ConfigType },
  declared: ConfigType,
  fitting: ConfigType | undefined,
): Diagnostic {
  const expected = formatType(place.type);
  const type = fitting && formatType(fitting);
  return errorAt({
    code: 'platform-type-mismatch',
    message: `The comment says ${formatType(declared)}, so ${expected} is expected here, and this is ${describe(place.node)}. ${REFUSED} Change the value or the type.`,
    path: place.path,
    fixes:
      type === undefined
        ? []
        : [{ title: `Write # ${type}`, operations: [], edits: typeCommentEdits(doc, path, type) }],
  });
}

function describe(node: TomlNode): string {
  if (node.kind !== 'array' || node.items.length === 0) return describeNode(node);
  return node.items.length === 1 ? 'a list of 1 item' : `a list of ${node.items.length} items`;
}

/** Floats, dates and inline tables. */
export function invalidValue(path: Path, node: TomlNode): Diagnostic {
  return errorAt({
    code: 'platform-value',
    message: `This is ${describeNode(node)}. A platform file holds booleans, integers, strings and lists of them. ${REFUSED}`,
    path,
  });
}

/** PL04: TOML integers have 64 bits with a sign. Above that a number must be quoted; above 2^64 − 1 it is no number at all. */
export function integerRange({ path, node }: Unreadable & { readonly kind: 'range' }): Diagnostic {
  const { literal, value } = node;
  const quotable = value > 0n && value <= MAX_U64;
  return errorAt({
    code: 'platform-integer-range',
    message: quotable
      ? `Numbers of 2^63 and more must be quoted. ${REFUSED} Write "${literal}".`
      : `${literal} does not fit into 64 bits. ${REFUSED}`,
    path,
    fixes: quotable ? [setLiteral(`Write "${literal}"`, path, `"${literal}"`)] : [],
  });
}

/** axconfig-gen's reader knows TOML 1.0, where `\e` and `\xHH` are no escapes. */
export function newEscape(path: Path, target: 'key' | 'value'): Diagnostic {
  return errorAt({
    code: 'platform-escape',
    message: `The escapes \\e and \\x came with TOML 1.1; axconfig-gen reads 1.0. ${REFUSED} Write \\u001b or the character itself.`,
    path,
    target,
  });
}

export type BadTable = 'nested' | 'list' | 'reserved';

const TABLE_FAULTS: Readonly<Record<BadTable, string>> = {
  nested: 'A table inside a table. Platform files have tables of one level.',
  list: 'A list of tables. Platform files have no [[…]].',
  reserved: 'The table name $GLOBAL is reserved for the top level.',
};

export function badTable(path: Path, kind: BadTable): Diagnostic {
  return errorAt({
    code: 'platform-table',
    message: `${TABLE_FAULTS[kind]} ${REFUSED}`,
    path,
    target: 'key',
  });
}
