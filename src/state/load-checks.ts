import { notify, type StudioStore } from './studio.ts';

/** Brings in the rules, which the first paint does not wait for. Without them nothing is exported. */
export async function loadChecks(store: StudioStore): Promise<void> {
  try {
    const { checkWorkspace, checkPlatforms } = await import('../rules/checks.ts');
    store.setState({ checks: { checkWorkspace, checkPlatforms } });
  } catch {
    notify(store, 'error', 'The rules could not be loaded, so nothing can be exported. Reload the page.');
  }
}
