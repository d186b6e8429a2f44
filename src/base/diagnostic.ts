import type { Operation } from './operation.ts';
import type { Path } from './path.ts';
import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * `error`: AxVisor's parser or VM creation refuses it. `warning`: very likely not what is meant. `info`: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'info';

/** A second place that belongs to a finding; `file` is absent when it is the finding's own file. */
export interface Related {
  readonly path: Path;
  /** The place itself, where no path tells it. */
  readonly span?: Span;
  readonly message: string;
  readonly file?: string;
}

/** One certain way out, as changes of meaning to the finding's file, applied in order as one undo step. */
export interface Fix {
  readonly title: string;
  readonly operations: readonly Operation[];
  /** Instead of `operations` (then empty), where no value changes, only comments or what stands around keys: edits of the text that was judged. */
  readonly edits?: readonly TextEdit[];
}

/**
 * One thing that is wrong, as plain data. `path` says where in meaning; a stage that knows spans resolves it.
 * A finding that has no path in the tree (a syntax error) carries its `span` itself.
 */
export interface Diagnostic {
  /** Speaking and stable, e.g. `missing-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** The fact, the consequence, the way out; sentence case. */
  readonly message: string;
  readonly path: Path;
  readonly span?: Span;
  /** `key`: the finding is about the key's name (unknown key), not its value. Default `value`. */
  readonly target?: 'key' | 'value';
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** So many more of the same kind were found, and this one stands for them; see `fold-findings.ts`. */
  readonly more?: number;
}
