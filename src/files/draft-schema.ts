import * as z from 'zod/mini';

const TEXTS = { id: z.string(), name: z.string(), text: z.string() };
const CHOSEN = {
  saved: z.optional(z.string()),
  release: z.optional(z.string()),
  arch: z.optional(z.string()),
};
const Steps = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    change: z.object({ start: z.number(), removed: z.string(), inserted: z.string() }),
  }),
);

const Stored = z.object({
  version: z.literal(2),
  rev: z.string(),
  closedAt: z.optional(z.number()),
  expected: z.optional(z.array(z.string())),
  draft: z.object({
    ...TEXTS,
    ...CHOSEN,
    order: z.number(),
    past: z.optional(Steps),
    future: z.optional(Steps),
    typing: z.optional(z.record(z.string(), z.object({ text: z.string(), base: z.string() }))),
  }),
});

const OldSession = z.object({
  version: z.literal(1),
  files: z.array(z.unknown()),
  activeId: z.optional(z.string()),
});
const OldFile = z.object({ ...TEXTS, ...CHOSEN });

const Named = z.object({ name: z.string(), text: z.string() });
const Versioned = z.object({ version: z.number() });

/** One stretch of a text replaced by another: at `start` (UTF-16 offset) `removed` became `inserted`. */
export interface Change {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** What one undo takes back in one file. Steps of several files with one `id` are one step over those files. */
export interface Step {
  readonly id: string;
  /** What was done, in words that follow "Undo:". */
  readonly name: string;
  readonly change: Change;
}

/** What stands in one field and is not written: its text, and the text that the field showed before. */
export interface TypedText {
  readonly text: string;
  readonly base: string;
}

/** What is kept of one file. */
export interface DraftFile {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Where its tab stands among the others, by comparison. */
  readonly order: number;
  /** As opened or last exported; absent for pastes and presets. */
  readonly saved?: string;
  readonly release?: string;
  readonly arch?: string;
  /** Its undo and redo; both end with the step that moves next. */
  readonly past?: readonly Step[];
  readonly future?: readonly Step[];
  /** By field. */
  readonly typing?: Readonly<Record<string, TypedText>>;
}

/** One record of the browser's storage: one file, open or closed. */
export interface StoredFile {
  readonly version: 2;
  /** Who wrote it, and which writing of theirs it was: `tab:number`. */
  readonly rev: string;
  /** Milliseconds since 1970; absent while the file is open. */
  readonly closedAt?: number;
  readonly draft: DraftFile;
}

/** What a page wrote as it went away, without knowing what others had written. */
export interface LateFile extends StoredFile {
  /** The writings that it may build on: the last one known, and one that was under way. */
  readonly expected: readonly string[];
}

/** The browser's record is input like any other: it is checked before it is used. */
export function parseStored(record: unknown): (StoredFile & Partial<LateFile>) | undefined {
  const result = z.safeParse(Stored, record);
  return result.success ? (result.data as StoredFile & Partial<LateFile>) : undefined;
}

export interface OldSession {
  readonly files: readonly DraftFile[];
  /** Those of its files that could not be read, as they were. */
  readonly lost: readonly unknown[];
  readonly activeId: string | undefined;
}

/** The one record of all files that versions of before December 2026 wrote; what cannot be read of it is kept. */
export function parseOldSession(record: unknown): OldSession | undefined {
  const session = z.safeParse(OldSession, record);
  if (!session.success) return undefined;
  const files: DraftFile[] = [];
  const lost: unknown[] = [];
  session.data.files.forEach((file, order) => {
    const result = z.safeParse(OldFile, file);
    if (result.success) files.push({ ...result.data, order } as DraftFile);
    else lost.push(file);
  });
  return { files, lost, activeId: session.data.activeId };
}

/** What can be said of a record that is none of ours: its name and text where it has them, and whether it is newer. */
export function describeUnread(record: unknown): {
  readonly name: string | undefined;
  readonly text: string | undefined;
  readonly isNewer: boolean;
} {
  const inner = z.safeParse(z.object({ draft: Named }), record);
  const named = inner.success ? inner.data.draft : z.safeParse(Named, record).data;
  const version = z.safeParse(Versioned, record).data?.version ?? 0;
  return { name: named?.name, text: named?.text, isNewer: version > 2 };
}
