import { basename, resolve } from 'node:path';
import { createFile, readFile, type SourceFile } from '../state/source-file.ts';
import type { Host } from './outcome.ts';
import { isStandardInput, STANDARD_INPUT } from './standard-input.ts';

export interface Inputs {
  /** `id` is the path as it was given; `name`, from which the target is guessed as in the page, its last part. */
  readonly files: readonly SourceFile[];
  /** One sentence for each file that could not be read. */
  readonly refused: readonly string[];
}

/** Every file once, however often and by whatever path or link it was named; one that cannot be read stops no other. */
export function openInputs(paths: readonly string[], host: Pick<Host, 'read'>): Inputs {
  const files = new Map<string, SourceFile>();
  const refused = new Map<string, string>();
  for (const path of paths) {
    const result = host.read(path);
    if (!result.ok) {
      const place = placeOf(path, refused.size);
      if (!refused.has(place)) refused.set(place, result.reason);
    } else if (!files.has(result.identity)) {
      const id = idOf(path);
      files.set(result.identity, readFile(createFile(id, basename(id), result.text)));
    }
  }
  return { files: [...files.values()], refused: [...refused.values()] };
}

function idOf(path: string): string {
  if (isStandardInput(path)) return STANDARD_INPUT;
  return path === STANDARD_INPUT ? `./${path}` : path;
}

/** Where a path leads that nothing was read from. Names that are not UTF-8 all come to us as the same one. */
function placeOf(path: string, number: number): string {
  if (path === '' || isStandardInput(path)) return path;
  return path.includes('\ufffd') ? `${resolve(path)} ${number}` : resolve(path);
}
