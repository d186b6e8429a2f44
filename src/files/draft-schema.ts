import * as z from 'zod/mini';

const Draft = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  /** As opened or last exported; absent for pastes and presets. */
  saved: z.optional(z.string()),
  release: z.optional(z.string()),
  arch: z.optional(z.string()),
});

const Session = z.object({ version: z.literal(1), files: z.array(Draft), activeId: z.optional(z.string()) });

export type DraftFile = z.infer<typeof Draft>;
export type DraftSession = z.infer<typeof Session>;

/** The browser's record is input like any other: it is checked before it is used. */
export function parseDrafts(record: unknown): DraftSession | undefined {
  const result = z.safeParse(Session, record);
  return result.success ? result.data : undefined;
}
