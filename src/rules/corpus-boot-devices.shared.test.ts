import { expect, test } from 'vitest';
import { sharedFolder } from '../base/shared-folder.ts';
import { guessTarget } from '../model/guess-target.ts';
import { ARCHES, RELEASES, type Target } from '../model/release.ts';
import { corpusCases } from '../model/test-recorded-answers.ts';
import { parseToml, type TomlDocument } from '../toml/index.ts';
import { BOOT_RULES } from './boot-rules.ts';
import { checkWorkspace } from './check-workspace.ts';
import { DEVICE_RULES } from './device-rules.ts';
import type { CheckedVm, FileFinding } from './rule.ts';
import { addedProblems, applyFix, readVm } from './test-rule.ts';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: the rules of boot and devices over the corpus (no shared folder)');

const RULES = [...BOOT_RULES, ...DEVICE_RULES];

interface Opened {
  readonly name: string;
  readonly doc: TomlDocument;
}

function openCorpus(): readonly Opened[] {
  return corpusCases().flatMap(({ name, text }) => {
    const parsed = parseToml(text);
    return parsed.ok ? [{ name, doc: parsed.doc }] : [];
  });
}

function guessOf({ name, doc }: Opened): Target {
  return guessTarget(doc, name.split('/').at(-1) ?? name);
}

function judge({ name, doc }: Opened, target: Target) {
  const { vm } = readVm(name, doc, target);
  return { vm, found: checkWorkspace({ vms: [vm], platforms: [] }, RULES) };
}

/** What the parser takes and AxVisor cannot create all the same. */
function isTrulyBroken({ config, target }: CheckedVm, { code }: FileFinding): boolean {
  if (code === 'image-location') return config.kernel.image_location === undefined;
  return target.arch === 'loongarch64' && (code === 'loongarch-uefi' || code === 'loongarch-fw-cfg');
}

test.runIf(there)('no error on a file that upstream takes, for its own release', () => {
  const files = openCorpus();
  const counts = new Map<string, Set<string>>();
  const wrong: string[] = [];
  for (const file of files) {
    const { vm, found } = judge(file, guessOf(file));
    const taken = vm.decoded.every(({ severity }) => severity !== 'error');
    for (const finding of found) {
      const line = `${finding.code} ${finding.severity} in ${vm.target.release}`;
      counts.set(line, (counts.get(line) ?? new Set()).add(file.name));
      if (taken && finding.severity === 'error' && !isTrulyBroken(vm, finding))
        wrong.push(`${file.name}: ${finding.code}: ${finding.message}`);
    }
  }
  const lines = [...counts].sort().map(([line, names]) => `  ${names.size} files: ${line}`);
  console.log(`boot and devices: ${files.length} files\n${lines.join('\n')}`);
  expect(wrong).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
});

/** So many findings of one kind for one target are fixed; all are read. */
const SAMPLES = 3;

test.runIf(there)(
  'for whatever target, findings are sentences and fixes mend without harm',
  { timeout: 120_000 },
  () => {
    const seen = new Map<string, number>();
    const wrong: string[] = [];
    let fixes = 0;
    for (const file of openCorpus()) {
      for (const release of RELEASES) {
        for (const arch of ARCHES) {
          const { vm, found } = judge(file, { release, arch });
          for (const finding of found) {
            const where = `${file.name} for ${release} ${arch}: ${finding.code}`;
            if (!/^\S.*[.?]$/s.test(finding.message)) wrong.push(`${where}: ${finding.message}`);
            const kind = `${finding.code} ${release} ${arch} ${finding.fixes.length}`;
            const count = seen.get(kind) ?? 0;
            seen.set(kind, count + 1);
            if (count >= SAMPLES) continue;
            fixes += finding.fixes.length;
            wrong.push(...failedFixes(file, vm, finding).map((reason) => `${where}: ${reason}`));
          }
        }
      }
    }
    console.log(`boot and devices: ${fixes} fixes applied, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(fixes).toBeGreaterThan(0);
  },
);

function failedFixes(file: Opened, vm: CheckedVm, finding: FileFinding): readonly string[] {
  return finding.fixes.flatMap((fix) => {
    const parsed = parseToml(applyFix(file.doc, fix));
    if (!parsed.ok) return [`"${fix.title}" leaves no TOML`];
    const fixed = judge({ name: file.name, doc: parsed.doc }, vm.target);
    const same = fixed.found.filter(
      ({ code, message, path }) =>
        code === finding.code && message === finding.message && `${path}` === `${finding.path}`,
    );
    const added = addedProblems({ vms: [vm], platforms: [] }, { vms: [fixed.vm], platforms: [] });
    return [
      ...(same.length > 0 ? [`"${fix.title}" leaves its finding`] : []),
      ...(added.length > 0 ? [`"${fix.title}" adds ${added.join(', ')}`] : []),
    ];
  });
}
