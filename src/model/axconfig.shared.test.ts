import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.ts';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { parseToml } from '../toml/index.ts';
import { type AxSpec, mergeSpecs } from './axconfig-merge.ts';
import { formatAxconfigRust } from './axconfig-rust.ts';
import { formatAxconfigToml } from './axconfig-toml.ts';
import { decodePlatform } from './platform-items.ts';

const folder = sharedFolder();
if (folder === undefined) console.log('skipped: comparison with axconfig-gen (no shared folder)');

interface Answer {
  readonly ok: boolean;
  readonly normalized?: string;
  readonly rust?: string;
  readonly warnings?: readonly string[];
  readonly message?: string;
}

/** What we say of files and overrides, in the recorded answer's form; `messages` are all our errors in the tool's words. */
function answer(
  texts: readonly string[],
  write: readonly string[],
): Answer & { readonly messages: readonly string[] } {
  const specs: AxSpec[] = [];
  const messages: string[] = [];
  for (const [i, text] of texts.entries()) {
    const parsed = parseToml(text);
    if (!parsed.ok) return { ok: false, messages: ['TOML parse error'] };
    const { config, diagnostics } = decodePlatform(parsed.doc);
    messages.push(...diagnostics.map(upstreamWords));
    if (diagnostics.some((found) => found.severity === 'error')) return { ok: false, messages };
    specs.push({ file: `${i}.toml`, config });
  }
  const merged = mergeSpecs(specs, write);
  if (!merged.ok) return { ok: false, messages: merged.faults.map((fault) => fault.upstream) };
  const rust = formatAxconfigRust(merged.config);
  if (!rust.ok) return { ok: false, messages: [rust.message] };
  const normalized = formatAxconfigToml(merged.config);
  return { ok: true, normalized, rust: rust.text, warnings: rust.warnings, messages };
}

const WORDS: Readonly<Record<string, string>> = {
  'platform-type-comment': 'Invalid config type',
  'platform-type-mismatch': 'Config value and type mismatch',
  'platform-value': 'Invalid config value',
};

function upstreamWords({ code, path, message }: Diagnostic): string {
  const key = path.findLast((step) => typeof step === 'string');
  if (message.startsWith('A table inside a table')) return 'Invalid config value';
  if (WORDS[code]) return `Parsing error at key \`${key}\`: ${WORDS[code]}`;
  if (code === 'platform-table') return `Object array \`[[${key}]]\` is not supported`;
  return code === 'platform-integer-range' || code === 'platform-escape' ? 'TOML parse error' : code;
}

function differences(
  name: string,
  texts: readonly string[],
  expected: Answer,
  write: readonly string[] = [],
): readonly string[] {
  const ours = answer(texts, write);
  if (ours.ok !== expected.ok) {
    return [
      `${name}: the tool ${expected.message ?? 'accepts'}, we say ${ours.messages.join(' | ') || 'fine'}`,
    ];
  }
  if (!expected.ok) {
    const words = expected.message?.replace(/^TOML parse error at .*$/s, 'TOML parse error') ?? '';
    const [first = ''] = ours.messages;
    // Of an override with line breaks only the first line is recorded.
    const alike =
      words === '' ||
      (write.length > 0
        ? first.split(/\r?\n/)[0] === words
        : ours.messages.some((message) => words.startsWith(message)));
    return alike ? [] : [`${name}: the tool says ${words}, we say ${ours.messages.join(' | ')}`];
  }
  return (['normalized', 'rust', 'warnings'] as const).flatMap((part) => {
    if (expected[part] === undefined) return [];
    const [theirs, mine] = [JSON.stringify(expected[part]), JSON.stringify(ours[part])];
    return theirs === mine ? [] : [`${name}: ${part} is ${theirs}, ours ${mine}`];
  });
}

interface ManifestLine {
  readonly file: string;
  readonly kind: string;
  readonly 'axconfig-gen-0.2.1'?: Answer;
}

function readLines<T>(name: string): readonly T[] {
  const path = join(folder ?? '', name);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

test.runIf(folder)('every conformance case is answered as axconfig-gen answers it', () => {
  const cases = readLines<Answer & { name: string; toml: string }>('conformance/axconfig.jsonl');
  const unlike = cases.flatMap((recorded) => differences(recorded.name, [recorded.toml], recorded));
  const accepted = cases.filter((recorded) => recorded.ok).length;
  console.log(
    `axconfig conformance: ${cases.length} cases, ${accepted} accepted and compared byte for byte, ${cases.length - accepted} refused; ${unlike.length} differ`,
  );
  expect(unlike).toEqual([]);
  expect(cases.length).toBeGreaterThan(0);
});

interface MergeCase extends Answer {
  readonly name: string;
  readonly toml?: string;
  readonly files?: readonly string[];
  readonly write: readonly string[];
}

test.runIf(folder)('several files and -w are merged, or refused, as axconfig-gen does it', () => {
  const cases = readLines<MergeCase>('conformance/axconfig-merge.jsonl');
  const unlike = cases.flatMap((recorded) =>
    differences(recorded.name, recorded.files ?? [recorded.toml ?? ''], recorded, recorded.write),
  );
  console.log(`axconfig merge: ${cases.length} cases; ${unlike.length} differ`);
  expect(unlike).toEqual([]);
  expect(cases.length).toBeGreaterThan(0);
});

test.runIf(folder)('every platform file of the corpus gives axconfig-gen’s Rust and TOML', () => {
  const verdicts = new Map(
    readLines<ManifestLine>('corpus/manifest.jsonl').map((line) => [line.file, line['axconfig-gen-0.2.1']]),
  );
  const read = (file: string) => readFileSync(join(folder ?? '', file), 'utf8');
  const readIfThere = (file: string) => (existsSync(join(folder ?? '', file)) ? read(file) : undefined);
  const counts = { files: 0, accepted: 0, rust: 0, normalized: 0 };
  const unlike = listFiles('corpus/platforms', 'toml').flatMap((file) => {
    const verdict = verdicts.get(file.replace(/^corpus\//, ''));
    if (!verdict) return [`${file} has no recorded verdict`];
    const stem = file.replace(/\.toml$/, '');
    const rust = readIfThere(`${stem}.axconfig.rs`);
    const normalized = readIfThere(`${stem}.normalized`);
    counts.files++;
    if (verdict.ok) counts.accepted++;
    if (rust !== undefined) counts.rust++;
    if (normalized !== undefined) counts.normalized++;
    const expected = {
      ...verdict,
      ...(rust !== undefined && { rust }),
      ...(normalized !== undefined && { normalized }),
    };
    return differences(file, [read(file)], expected);
  });
  console.log(
    `platform corpus: ${counts.files} files, ${counts.accepted} accepted; ${counts.rust} Rust and ${counts.normalized} TOML outputs compared; ${unlike.length} differ`,
  );
  expect(unlike).toEqual([]);
  expect(counts.files).toBeGreaterThan(0);
});
