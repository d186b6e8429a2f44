import type { SourceFile } from './source-file.ts';

/** All open files, immutable; what undo moves between. A file that did not change keeps its identity. */
export interface Workspace {
  readonly files: readonly SourceFile[];
}

export const EMPTY_WORKSPACE: Workspace = { files: [] };

export function findFile(workspace: Workspace, id: string | undefined): SourceFile | undefined {
  return workspace.files.find((file) => file.id === id);
}

export function addFile(workspace: Workspace, file: SourceFile): Workspace {
  return { files: [...workspace.files, file] };
}

/** The file in its place by `order`, instead of an open one of its id. */
export function insertFile(workspace: Workspace, file: SourceFile): Workspace {
  if (findFile(workspace, file.id)) return replaceFile(workspace, file);
  const at = workspace.files.findIndex((other) => other.order > file.order);
  const { files } = workspace;
  return { files: at < 0 ? [...files, file] : [...files.slice(0, at), file, ...files.slice(at)] };
}

export function removeFile(workspace: Workspace, id: string): Workspace {
  return { files: workspace.files.filter((file) => file.id !== id) };
}

export function replaceFile(workspace: Workspace, next: SourceFile): Workspace {
  const current = findFile(workspace, next.id);
  if (current === next) return workspace;
  return { files: workspace.files.map((file) => (file.id === next.id ? next : file)) };
}

/** `name`, or `name (2)` where that is taken: two tabs never read the same. */
export function freeName(workspace: Workspace, name: string): string {
  const taken = new Set(workspace.files.map((file) => file.name));
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let n = 2;
  while (taken.has(`${stem} (${n})${extension}`)) n++;
  return `${stem} (${n})${extension}`;
}
