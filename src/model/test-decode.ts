/** Short-hand for tests: a clean VM file, and what decoding a variation of it says. Not used by the product. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { formatPath } from '../base/path.ts';
import { parseToml, type TomlDocument } from '../toml/index.ts';
import { type DecodedVm, decodeVm } from './decode-vm.ts';
import type { Release } from './release.ts';

export const BASE = '[base]\nid = 1\nname = "n"\nvm_type = 1\ncpu_num = 1\n';
export const KERNEL =
  '[kernel]\nentry_point = 1\nkernel_path = "k"\nkernel_load_addr = 1\nmemory_regions = []\n';
export const DEVICES = '[devices]\nemu_devices = []\npassthrough_devices = []\n';

export function parse(text: string): TomlDocument {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message ?? 'no TOML');
  return parsed.doc;
}

export function decode(text: string, release: Release = '0.5'): DecodedVm {
  return decodeVm(parse(text), { release, arch: 'aarch64' });
}

export function brief(
  diagnostics: readonly Diagnostic[],
  severity: Diagnostic['severity'] = 'error',
): string[] {
  return diagnostics
    .filter((finding) => finding.severity === severity)
    .map((finding) => `${finding.code} ${formatPath(finding.path)}`);
}

export const errors = (text: string, release: Release = '0.5') => brief(decode(text, release).diagnostics);
export const warnings = (text: string, release: Release = '0.5') =>
  brief(decode(text, release).diagnostics, 'warning');

/** The clean file with one line more in a section, or one line in place of another. */
export const base = (line: string) => `${BASE}${line}\n${KERNEL}${DEVICES}`;
export const kernel = (line: string) => `${BASE}${KERNEL}${line}\n${DEVICES}`;
export const devices = (line: string) => `${BASE}${KERNEL}${DEVICES}${line}\n`;
export const CLEAN = BASE + KERNEL + DEVICES;
export const memory = (rows: string) => CLEAN.replace('memory_regions = []', `memory_regions = ${rows}`);
export const emulated = (rows: string) => CLEAN.replace('emu_devices = []', `emu_devices = ${rows}`);
export const passthrough = (rows: string) =>
  CLEAN.replace('passthrough_devices = []', `passthrough_devices = ${rows}`);
