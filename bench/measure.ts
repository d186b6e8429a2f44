/** Times of many runs of one thing, in milliseconds. */
export interface Times {
  readonly runs: number;
  readonly median: number;
  /** 95 of 100 runs take no longer. */
  readonly p95: number;
}

export interface Plan {
  /** Runs that are not counted, so that the machine has compiled what it will. */
  readonly warmUp: number;
  readonly atLeastRuns: number;
  /** No new run begins after this many milliseconds, once there are `atLeastRuns`. */
  readonly atMostMs: number;
}

/** Times of `run`, whose argument is the number of the run; `before` prepares each one outside the clock. */
export function measure(
  plan: Plan,
  run: (round: number) => void,
  before: (round: number) => void = () => {},
): number[] {
  const times: number[] = [];
  collectGarbage();
  const started = performance.now();
  for (let round = 0; ; round++) {
    before(round);
    const begun = performance.now();
    run(round);
    const ended = performance.now();
    if (round >= plan.warmUp) times.push(ended - begun);
    if (times.length >= plan.atLeastRuns && ended - started > plan.atMostMs) return times;
  }
}

export function summarise(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { runs: sorted.length, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

/** The smallest of the sorted numbers that `share` of them do not exceed; NaN of none. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Present when node runs with `--expose-gc`; one run's rubbish must not be another run's time. */
function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}
