const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs to its end what lasts milliseconds and must not stop in the middle; a signal that comes meanwhile comes too late. */
export function withoutSignals<T>(run: () => T): T {
  for (const signal of SIGNALS) process.on(signal, ignore);
  try {
    return run();
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, ignore);
  }
}

function ignore(): void {}
