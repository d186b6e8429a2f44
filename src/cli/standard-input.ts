/** How standard input is called in findings, as compilers call it. */
export const STANDARD_INPUT = '<stdin>';

/** `-` names it; a file of that name is `./-`. */
export function isStandardInput(path: string): boolean {
  return path === '-';
}
