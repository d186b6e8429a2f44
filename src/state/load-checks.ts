import type { Checks } from './derive.ts';
import { loadEditMeaning } from './edit-meaning.ts';
import { notify, type StudioStore } from './studio.ts';

/** Judging one file ends after so long; see `rules/checks-unfinished.ts`. */
function limitTo(seconds: number): NonNullable<Checks['startLimit']> {
  return () => {
    const end = performance.now() + 1000 * seconds;
    return () => performance.now() > end;
  };
}

/** Brings in the rules, which the first paint does not wait for. Without them nothing is exported. */
export async function loadChecks(store: StudioStore): Promise<void> {
  try {
    const [{ judge, explain, MOST_SECONDS }, { decodePlatform }] = await Promise.all([
      import('../rules/checks.ts'),
      import('../model/platform-items.ts'),
      loadEditMeaning(),
    ]);
    store.setState({ checks: { judge, explain, decodePlatform, startLimit: limitTo(MOST_SECONDS) } });
  } catch {
    notify(store, 'error', 'The rules could not be loaded, so nothing can be exported. Reload the page.');
  }
}
