import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fix } from '../base/diagnostic.ts';
import { formatPath } from '../base/path.ts';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { applyEdits } from '../base/text-edit.ts';
import { mergeSpecs } from '../model/axconfig-merge.ts';
import { formatAxconfigRust } from '../model/axconfig-rust.ts';
import { formatAxconfigToml } from '../model/axconfig-toml.ts';
import { editPlatform } from '../model/platform-edit.ts';
import { decodePlatform } from '../model/platform-items.ts';
import { parseToml, type TomlDocument } from '../toml/index.ts';
import { checkPlatform, PLATFORM_RULES } from './check-platform.ts';
import { platformFacts } from './platform-rule.ts';

const folder = sharedFolder();
if (folder === undefined) console.log('skipped: rules over the platform corpus (no shared folder)');

const DECODER_IDS: Readonly<Record<string, string>> = {
  'platform-type-comment': 'PL02',
  'platform-type-mismatch': 'PL03',
  'platform-integer-range': 'PL04',
};

/** `umhv/arceos-vmm__configs__platforms__aarch64-rk3588j-hv@78687172.toml` → `aarch64-rk3588j-hv`, the name it had upstream. */
function stemOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return (name.split('__').at(-1) ?? name).replace(/(?:@.*)?\.toml$/, '');
}

interface Fired {
  readonly id: string;
  readonly severity: string;
  readonly file: string;
  readonly code: string;
  readonly path: string;
  readonly fixes: readonly Fix[];
}

function judge(file: string, text: string): { fired: readonly Fired[]; doc: TomlDocument | undefined } {
  const parsed = parseToml(text);
  if (!parsed.ok) {
    const fired = parsed.errors.map(
      (error): Fired => ({ id: 'PL01', severity: 'error', file, code: error.message, path: '', fixes: [] }),
    );
    return { fired, doc: undefined };
  }
  const { config, diagnostics } = decodePlatform(parsed.doc);
  const facts = platformFacts(config);
  const ruled = Object.entries(PLATFORM_RULES).flatMap(([id, check]) =>
    check(facts, { stem: stemOf(file) }).map((found) => ({ id, found })),
  );
  const decoded = diagnostics.map((found) => ({ id: DECODER_IDS[found.code] ?? 'decoder', found }));
  const fired = [...decoded, ...ruled].map(({ id, found }) => ({
    id,
    severity: found.severity,
    file,
    code: found.code,
    path: formatPath(found.path),
    fixes: found.fixes,
  }));
  return { fired, doc: parsed.doc };
}

const accepted = new Set<string>();
const manifest = join(folder ?? '', 'corpus/manifest.jsonl');
if (folder !== undefined && existsSync(manifest)) {
  for (const line of readFileSync(manifest, 'utf8').split('\n').filter(Boolean)) {
    const entry = JSON.parse(line) as { file: string; 'axconfig-gen-0.2.1'?: { ok: boolean } };
    if (entry['axconfig-gen-0.2.1']?.ok) accepted.add(`corpus/${entry.file}`);
  }
}

test.runIf(folder)('no error fires on a platform file that upstream built with', () => {
  const files = listFiles('corpus/platforms', 'toml');
  const all = files.flatMap((file) => judge(file, readFileSync(join(folder ?? '', file), 'utf8')).fired);
  const byRule = new Map<string, Fired[]>();
  for (const fired of all) {
    const rule = `${fired.id} ${fired.severity}`;
    byRule.set(rule, [...(byRule.get(rule) ?? []), fired]);
  }
  for (const [rule, found] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const names = [...new Set(found.map((fired) => fired.file.replace(/^.*\/|\.toml$/g, '')))];
    console.log(`${rule}: ${found.length} findings in ${names.length} files: ${names.join(', ')}`);
  }
  const errors = all.filter((fired) => fired.severity === 'error' && accepted.has(fired.file));
  expect(errors.map(({ file, id, path }) => `${id} ${file} ${path}`)).toEqual([]);
  const refused = files.filter((file) => !accepted.has(file));
  console.log(`${files.length} files, ${accepted.size} accepted upstream, ${all.length} findings`);
  for (const file of refused)
    expect(all.some((fired) => fired.file === file && fired.severity === 'error')).toBe(true);
  expect(files.length).toBeGreaterThan(0);
});

function fixed(text: string, doc: TomlDocument, fix: Fix): string {
  if (fix.edits) return applyEdits(text, fix.edits);
  const result = editPlatform(doc, fix.operations);
  return result.ok ? applyEdits(text, result.edits) : result.reason;
}

test.runIf(folder)('every fix over the corpus removes its finding and makes no error', () => {
  let count = 0;
  for (const file of listFiles('corpus/platforms', 'toml')) {
    const text = readFileSync(join(folder ?? '', file), 'utf8');
    const { fired, doc } = judge(file, text);
    for (const finding of doc ? fired : []) {
      for (const fix of finding.fixes) {
        count++;
        const after = judge(file, fixed(text, doc as TomlDocument, fix)).fired;
        const name = ({ id, path }: Fired) => `${id} ${path}`;
        expect(after.map(name), `${file}: ${finding.id} ${fix.title}`).not.toContain(name(finding));
        const errors = new Set(fired.filter((old) => old.severity === 'error').map(name));
        expect(after.filter((next) => next.severity === 'error' && !errors.has(name(next)))).toEqual([]);
      }
    }
  }
  console.log(`platform fixes: ${count} applied`);
  expect(count).toBeGreaterThan(0);
});

test.runIf(folder)('any TOML file is answered, whatever it holds', () => {
  const files = ['corpus', 'toml-test/valid'].flatMap((sub) => listFiles(sub, 'toml'));
  let accepted = 0;
  for (const file of files) {
    const parsed = parseToml(readFileSync(join(folder ?? '', file), 'utf8'));
    if (!parsed.ok) continue;
    const { config, diagnostics } = decodePlatform(parsed.doc);
    checkPlatform(config, { stem: stemOf(file) });
    const merged = mergeSpecs([{ file, config }]);
    if (!merged.ok) throw new Error(`${file} is two files`);
    formatAxconfigRust(merged.config);
    const normalized = parseToml(formatAxconfigToml(merged.config));
    if (diagnostics.length > 0) continue;
    accepted++;
    // The tool itself writes names bare that need quotes.
    const names = [...config.items.map((item) => item.key), ...config.tables.map((table) => table.name)];
    const plain = names.every((name) => /^[\w-]+$/.test(name));
    expect(normalized.ok || !plain, file).toBe(true);
  }
  console.log(`platform decoder: ${files.length} TOML files answered, ${accepted} of them as platform files`);
  expect(files.length).toBeGreaterThan(0);
});
