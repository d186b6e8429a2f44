import { parseToml, type TomlDocument, type TomlResult } from '../toml/index.ts';

/** One immutable text; an object, so that what is derived from it can be remembered by identity. */
export interface SourceText {
  readonly text: string;
}

/** One open file. `text` is the truth; `good` is the last text that was TOML, for form and pictures while it is not. */
export interface SourceFile {
  readonly id: string;
  readonly name: string;
  /** Where its tab stands among the others, by comparison. */
  readonly order: number;
  readonly source: SourceText;
  readonly good: SourceText | undefined;
  /** The text is long and was not read yet: that waits for a pause in the typing (`read-later.ts`). */
  readonly unread: boolean;
}

/** Texts of more UTF-16 units are read in a pause. AxVisor's own files have a few thousand. */
export const READ_AT_ONCE_LENGTH = 1024 * 1024;

/** Above this many UTF-16 units a text is kept and shown, but not read: AxVisor's files are a few KiB. */
export const MAX_TEXT_LENGTH = 4 * 1024 * 1024;

const parsedTexts = new WeakMap<SourceText, TomlResult>();

/** The text's tree or its syntax errors; read once per text. */
export function parsedOf(source: SourceText): TomlResult {
  const known = parsedTexts.get(source);
  if (known) return known;
  const result = source.text.length > MAX_TEXT_LENGTH ? tooLarge(source.text) : parseToml(source.text);
  parsedTexts.set(source, result);
  return result;
}

/** Drops the tree of a text that is only history now; undo reads it again. */
export function forgetParse(source: SourceText): void {
  parsedTexts.delete(source);
}

function tooLarge(text: string): TomlResult {
  const mebibytes = (text.length / 1024 / 1024).toFixed(1);
  return {
    ok: false,
    errors: [
      {
        message: `This text is ${mebibytes} MiB. Texts over 4 MiB are kept but not read: no form, no map, no checks.`,
        span: { start: 0, end: 0 },
      },
    ],
  };
}

export function createFile(id: string, name: string, text: string, order = 0): SourceFile {
  return withSource({ id, name, order, source: { text: '' }, good: undefined, unread: false }, { text });
}

/** The same file with another text. `doc`: its tree where the caller has it already. */
export function withText(file: SourceFile, text: string, doc?: TomlDocument): SourceFile {
  if (text === file.source.text) return file;
  const source = { text };
  if (doc) parsedTexts.set(source, { ok: true, doc });
  return withSource(file, source);
}

function withSource(file: SourceFile, source: SourceText): SourceFile {
  const next = { ...file, source, unread: true };
  return source.text.length > READ_AT_ONCE_LENGTH && !parsedTexts.has(source) ? next : readFile(next);
}

/** The file with its text read; the same one if it was. */
export function readFile(file: SourceFile): SourceFile {
  if (!file.unread) return file;
  return { ...file, unread: false, good: parsedOf(file.source).ok ? file.source : file.good };
}

/** The tree that form and pictures show: of the text, or of the last text that was TOML. */
export function documentOf(file: SourceFile): TomlDocument | undefined {
  if (!file.good) return undefined;
  const result = parsedOf(file.good);
  return result.ok ? result.doc : undefined;
}

/** True while the text is broken: form and pictures show the last good state and take no edit. */
export function isStale(file: SourceFile): boolean {
  return file.source !== file.good;
}
