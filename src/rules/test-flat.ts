/** Files of before March 2025 for tests: the same keys at top level. Not used by the product. */
import { formatPath } from '../base/path.ts';
import { ARCHES, RELEASES } from '../model/release.ts';
import { parseToml, type TomlDocument } from '../toml/index.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { CheckedVm, FileFinding } from './rule.ts';
import { applyFix, readVm } from './test-rule.ts';

/** A VM file without its three headers; undefined where that is no flat file. */
export function flattened(text: string): TomlDocument | undefined {
  const flat = text
    .replace(/^\[(?:base|kernel|devices)\].*$/gm, '')
    .replace(/^(\[\[?)(?:base|kernel|devices)\./gm, '$1');
  const parsed = parseToml(flat);
  return parsed.ok ? parsed.doc : undefined;
}

export interface FlatTried {
  fixes: number;
  readonly codes: Set<string>;
  readonly wrong: string[];
}

export const emptyTried = (): FlatTried => ({ fixes: 0, codes: new Set(), wrong: [] });

const nameOf = ({ code, path, message }: FileFinding) => `${code} ${formatPath(path)} ${message}`;
const headersOf = (text: string) => text.match(/^\s*\[\[?[A-Za-z_".]/gm)?.length ?? 0;

/** Every fix that any rule offers for a flat file beside another VM, for every target: applied, and what is wrong with it. */
export function tryFlatFixes(
  name: string,
  doc: TomlDocument,
  neighbour: TomlDocument,
  tried: FlatTried,
): void {
  for (const release of RELEASES) {
    for (const arch of ARCHES) {
      const target = { release, arch };
      const other = readVm('other.toml', neighbour, target).vm;
      const { vm } = readVm(name, doc, target);
      for (const finding of findingsOf(vm, other)) {
        // This one is for moving the keys into tables.
        if (finding.code === 'old-layout') continue;
        for (const fix of finding.fixes) {
          tried.fixes++;
          tried.codes.add(finding.code);
          const where = `${name} ${release} ${arch}: ${nameOf(finding)} "${fix.title}"`;
          const text = applyFix(doc, fix);
          const parsed = parseToml(text);
          if (headersOf(text) > headersOf(doc.text)) tried.wrong.push(`${where} adds a header`);
          else if (!parsed.ok) tried.wrong.push(`${where} leaves no TOML`);
          else if (
            findingsOf(readVm(name, parsed.doc, target).vm, other).some(
              (left) => nameOf(left) === nameOf(finding),
            )
          )
            tried.wrong.push(`${where} leaves its finding`);
        }
      }
    }
  }
}

function findingsOf(vm: CheckedVm, other: CheckedVm): readonly FileFinding[] {
  const decoded = vm.decoded.map((found) => ({ ...found, file: vm.file }));
  const found = checkWorkspace({ vms: [vm, other], platforms: [] });
  return [...decoded, ...found.filter(({ file }) => file === vm.file)];
}
