/** Fixes that set or remove a key of a VM file, in its table or, before March 2025, at top level. */
import type { Fix } from '../base/diagnostic.ts';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { keyOrder, keyPath, VM_KEYS } from '../model/vm-keys.ts';
import type { CheckedVm } from './rule.ts';
import { placeOf } from './words.ts';

/** In place where it is written, else after its nearest predecessor. `literal`: TOML text. Not for lists of rows. */
export function putKey(vm: CheckedVm, key: string, literal: string): Operation {
  const spec = VM_KEYS.find((candidate) => candidate.key === key);
  if (!spec) throw new Error(`no such key: ${key}`);
  const path = keyPath(spec, vm.layout);
  const section: Readonly<Record<string, unknown>> = { ...vm.config[spec.section] };
  if (section[key] !== undefined) return { kind: 'set', path, value: { literal } };
  return { kind: 'insert-key', path, value: { literal }, order: keyOrder(spec, vm.layout) };
}

export function putFix(vm: CheckedVm, key: string, literal: string): Fix {
  return { title: `Set ${key} = ${literal}`, operations: [putKey(vm, key, literal)] };
}

export function removeFix(vm: CheckedVm, key: string): Fix {
  return { title: `Remove ${key}`, operations: [{ kind: 'remove-key', path: placeOf(vm, key) }] };
}

/** What a rule reads of `[kernel]`. */
export function kernelKeys(...keys: readonly string[]): readonly Path[] {
  return keys.map((key) => ['kernel', key]);
}

/** What a rule reads of `[devices]`. */
export function deviceKeys(...keys: readonly string[]): readonly Path[] {
  return keys.map((key) => ['devices', key]);
}
