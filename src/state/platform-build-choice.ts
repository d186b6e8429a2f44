import { create } from 'zustand';

/** What axconfig.rs is built from beside the file itself; of this visit only, no part of any file. */
export interface BuildChoice {
  /** The other open file that is merged. */
  readonly partnerId: string | undefined;
  /** As on axconfig-gen's command line: `smp=4 plat.phys-bus-offset=0x1000`. */
  readonly overrides: string;
}

const ALONE: BuildChoice = { partnerId: undefined, overrides: '' };

const useChoices = create<Readonly<Record<string, BuildChoice>>>(() => ({}));

export function useBuildChoice(fileId: string): BuildChoice {
  return useChoices((choices) => choices[fileId] ?? ALONE);
}

export function setBuildChoice(fileId: string, change: Partial<BuildChoice>): void {
  const { [fileId]: choice = ALONE } = useChoices.getState();
  useChoices.setState({ [fileId]: { ...choice, ...change } });
}

/**
 * `smp=4 plat.family="a b"` → one override each: they stand apart by blanks outside quotes and brackets. A leading
 * `-w`, as axconfig-gen's command line has it, is dropped.
 */
export function parseOverrides(text: string): readonly string[] {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|'[^']*'|\s+|./g) ?? [];
  const parts = [''];
  let depth = 0;
  for (const token of tokens) {
    if (token === '[') depth++;
    if (token === ']') depth--;
    if (depth <= 0 && token.trim() === '') parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts.filter((part) => part !== '' && part !== '-w');
}
