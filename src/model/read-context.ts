import type { Diagnostic } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import type { TomlDocument } from '../toml/index.ts';
import type { Release } from './release.ts';

/** What every reader needs: the release that judges and where findings go. */
export interface ReadContext {
  readonly doc: TomlDocument;
  readonly release: Release;
  readonly report: (finding: Diagnostic) => void;
}

/** Where a value stands and what it is called in messages: `gpa of memory region 1`. */
export interface Place {
  readonly path: Path;
  readonly subject: string;
}

/** The same reading without findings, for what upstream never looks at. */
export function muted(context: ReadContext): ReadContext {
  return { ...context, report: () => {} };
}
