import type { Diagnostic } from '../base/diagnostic.ts';
import type { TomlDocument } from '../toml/index.ts';
import type { Release } from './release.ts';
import type { StructShape } from './shape.ts';

/** What every reader needs: the release that judges and where findings go. */
export interface ReadContext {
  readonly doc: TomlDocument;
  readonly release: Release;
  /** The whole file's type in this release; names in messages come from it. */
  readonly root: StructShape;
  readonly report: (finding: Diagnostic) => void;
}

/** The same reading without findings, for what upstream never looks at. */
export function muted(context: ReadContext): ReadContext {
  return { ...context, report: () => {} };
}
