import { describeTooLarge, MAX_FILE_BYTES, type ReadText, readText } from './read-text.ts';

/** The text of a picked or dropped file, or one sentence why there is none. */
export async function readPicked(file: File): Promise<ReadText> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, reason: describeTooLarge(file.name, file.size) };
  try {
    return readText(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    // A folder that was dropped, or a file that vanished meanwhile.
    return { ok: false, reason: `${file.name} could not be read. Is it a folder, or was it moved?` };
  }
}
