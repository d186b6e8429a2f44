import { useEffect, useState } from 'react';
import { loadPresets, type Preset } from '../../state/presets.ts';

const NONE: readonly Preset[] = [];

/** The presets, empty until their chunk is there. */
export function usePresets(): readonly Preset[] {
  const [presets, setPresets] = useState(NONE);
  useEffect(() => {
    let gone = false;
    // A chunk that does not come leaves the list empty; opening files works without it.
    loadPresets().then(
      (loaded) => gone || setPresets(loaded),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return presets;
}
