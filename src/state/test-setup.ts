import { loadEditMeaning } from './edit-meaning.ts';

// The page loads it after its first paint; tests begin with it.
await loadEditMeaning();
