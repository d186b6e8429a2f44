import { HOSTILE_KINDS } from '../src/base/test-hostile.ts';
import { measure, type Plan, summarise } from './measure.ts';
import type { Line } from './print-table.ts';
import { Session } from './session.ts';

/** What a page may take for a file that nobody means. */
const BUDGET_MS = 2000;
const PLAN: Plan = { warmUp: 0, atLeastRuns: 2, atMostMs: 500 };

const FILES: readonly (readonly [kind: string, length: number])[] = [
  ['platform mmio-regions: equal', 67_000],
  ['platform mmio-regions: nested', 138_000],
  ['vm memory_regions: equal', 138_000],
  ['vm phys_cpu_ids: all different', 138_000],
  ['platform mmio-regions: nested', 3_000_000],
  ['vm memory_regions: equal', 3_600_000],
  ['vm memory_regions: texts for numbers', 3_600_000],
];

/** Hostile files opened and typed in: everything that is shown of them is derived. */
export function reportHostile(): readonly Line[] {
  return FILES.flatMap(([kind, length]) => {
    const text = HOSTILE_KINDS[kind]?.(length)[0]?.text ?? '';
    const file = `${(length / 1000).toLocaleString('en')} KB, ${kind}`;
    let session = new Session(text);
    const opening = measure(PLAN, () => {
      session = new Session(text);
    });
    const typing = measure(PLAN, (round) => session.type(round % 2, round % 2 === 0 ? '#' : undefined));
    return [
      { what: 'opening', file, times: summarise(opening), budgetMs: BUDGET_MS },
      { what: 'typing a character', file, times: summarise(typing), budgetMs: BUDGET_MS },
    ];
  });
}
