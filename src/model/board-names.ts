/** Boards that are known, and how a file speaks of them (spec/boards.md H). */
export type BoardName = 'Phytium E2000' | 'BST A1000' | 'RK3568' | 'RK3588' | 'RDK S100' | 'QEMU';

const PATTERNS: readonly (readonly [BoardName, RegExp])[] = [
  ['Phytium E2000', /phytium|e2000|tac[-_]?e400/i],
  ['BST A1000', /a1000/i],
  ['RK3568', /rk3568/i],
  ['RK3588', /rk3588|orangepi[-_]?5/i],
  ['RDK S100', /rdk[-_]?s100/i],
  ['QEMU', /qemu/i],
];

/** The board that the first text speaks of that speaks of one; undefined where that is none or more than one. */
export function findBoardName(texts: readonly (string | undefined)[]): BoardName | undefined {
  for (const text of texts) {
    const found = PATTERNS.filter(([, pattern]) => pattern.test(text ?? ''));
    if (found.length > 0) return found.length === 1 ? found[0]?.[0] : undefined;
  }
  return undefined;
}
