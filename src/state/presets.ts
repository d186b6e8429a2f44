import type { Preset } from '../files/presets.ts';

export type { Preset } from '../files/presets.ts';

/** The presets, in a chunk of their own: most visits begin with the user's files. */
export async function loadPresets(): Promise<readonly Preset[]> {
  const { PRESETS } = await import('../files/presets.ts');
  return PRESETS;
}
