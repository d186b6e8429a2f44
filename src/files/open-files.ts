import { describeTooLarge, MAX_FILE_BYTES, readText } from './read-text.ts';

export interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

export interface OpenedFiles {
  readonly files: readonly OpenedFile[];
  /** One sentence for each file that was not opened. */
  readonly refused: readonly string[];
}

/** Reads picked or dropped files one after another; `onProgress` after each; stops early when `signal` aborts. */
export async function openFiles(
  picked: Iterable<File>,
  onProgress?: (done: number) => void,
  signal?: AbortSignal,
): Promise<OpenedFiles> {
  const files: OpenedFile[] = [];
  const refused: string[] = [];
  let done = 0;
  for (const file of picked) {
    if (signal?.aborted) break;
    const result = await readFile(file);
    if (result.ok) files.push({ name: file.name, text: result.text });
    else refused.push(result.reason);
    onProgress?.(++done);
  }
  return { files, refused };
}

async function readFile(file: File) {
  if (file.size > MAX_FILE_BYTES)
    return { ok: false, reason: describeTooLarge(file.name, file.size) } as const;
  try {
    return readText(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    // A folder that was dropped, or a file that vanished meanwhile.
    return { ok: false, reason: `${file.name} could not be read. Is it a folder, or was it moved?` } as const;
  }
}
