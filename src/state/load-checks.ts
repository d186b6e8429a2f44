import { loadEditMeaning } from './edit-meaning.ts';
import { notify, type StudioStore } from './studio.ts';

/** Brings in the rules, which the first paint does not wait for. Without them nothing is exported. */
export async function loadChecks(store: StudioStore): Promise<void> {
  try {
    const [rules, { decodePlatform }] = await Promise.all([
      import('../rules/checks.ts'),
      import('../model/platform-items.ts'),
      loadEditMeaning(),
    ]);
    store.setState({ checks: { ...rules, decodePlatform } });
  } catch {
    notify(store, 'error', 'The rules could not be loaded, so nothing can be exported. Reload the page.');
  }
}
