import type { Diagnostic } from '../base/diagnostic.ts';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { findKey, KEY_ORDER } from '../model/vm-keys.ts';

export function errorFinding(
  parts: Pick<Diagnostic, 'code' | 'message' | 'path'> & Partial<Diagnostic>,
): Diagnostic {
  return { severity: 'error', related: [], fixes: [], ...parts };
}

export function warningFinding(
  parts: Pick<Diagnostic, 'code' | 'message' | 'path'> & Partial<Diagnostic>,
): Diagnostic {
  return { severity: 'warning', related: [], fixes: [], ...parts };
}

/** Gives `[kernel]` key a value: in place where it is written, else after its nearest predecessor. `literal` is TOML. */
export function putKernelKey(key: string, written: boolean, literal: string): Operation {
  const path: Path = ['kernel', key];
  if (written) return { kind: 'set', path, value: { literal } };
  return { kind: 'insert-key', path, value: { literal }, order: KEY_ORDER.kernel };
}

/** How a `[kernel]` key is called in a form: `Boot protocol`. */
export function labelOf(key: string): string {
  return findKey('kernel', key)?.label ?? key;
}
