import { formatPath, type Path } from '../../../base/path.ts';

/** The element of this path, or of the nearest path above it that is drawn, down to `least` steps. */
export function findDrawn(root: HTMLElement, path: Path, least = 1): HTMLElement | undefined {
  for (let length = path.length; length >= least; length--) {
    const found = findByPath(root, formatPath(path.slice(0, length)));
    if (found) return found;
  }
  return undefined;
}

export function findByPath(root: HTMLElement, pathText: string): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(`[data-path="${CSS.escape(pathText)}"]`) ?? undefined;
}

/** The control itself, or the first one inside a row or list. */
export function findFocusable(element: HTMLElement): HTMLElement | undefined {
  if (element.matches('input, button')) return element;
  return element.querySelector<HTMLElement>('input, button') ?? undefined;
}
