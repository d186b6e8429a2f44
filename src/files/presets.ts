/** A file that comes with the product. Title and facts are its first two comment lines. */
export interface Preset {
  readonly kind: 'vm' | 'platform';
  readonly name: string;
  readonly title: string;
  /** Release, architecture and what it starts, as the file says it. */
  readonly facts: string;
  readonly text: string;
}

const texts = import.meta.glob<string>(['../../configs/vms/*.toml', '../../configs/platforms/*.toml'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const PRESETS: readonly Preset[] = Object.entries(texts)
  .map(([path, text]) => describePreset(path, text))
  .sort((a, b) => a.facts.localeCompare(b.facts) || a.title.localeCompare(b.title));

/** Reads a preset's title and facts from its first two lines. */
export function describePreset(path: string, text: string): Preset {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = path.includes('/platforms/') ? 'platform' : 'vm';
  const [title = name, facts = ''] = text.split('\n', 2).map((line) => line.replace(/^#\s*/, ''));
  return { kind, name, title, facts, text };
}
