import { basename, resolve } from 'node:path';
import { createFile, readFile, type SourceFile } from '../state/source-file.ts';
import type { Host } from './outcome.ts';

export interface Inputs {
  /** `id` is the path as it was given; `name`, from which the target is guessed as in the page, its last part. */
  readonly files: readonly SourceFile[];
  /** One sentence for each file that could not be read. */
  readonly refused: readonly string[];
}

/** Reads every file once, however often and by whatever path it was named; one that cannot be read stops no other. */
export function openInputs(paths: readonly string[], host: Pick<Host, 'read'>): Inputs {
  const files: SourceFile[] = [];
  const refused: string[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const place = resolve(path);
    if (seen.has(place)) continue;
    seen.add(place);
    const result = host.read(path);
    if (result.ok) files.push(readFile(createFile(path, basename(path), result.text)));
    else refused.push(result.reason);
  }
  return { files, refused };
}
