import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Operation } from '../base/operation.ts';
import { formatPath } from '../base/path.ts';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { applyEdits } from '../base/text-edit.ts';
import { parseToml } from '../toml/index.ts';
import type { PlatformConfig } from './platform-config.ts';
import { editPlatform } from './platform-edit.ts';
import { setNumber } from './platform-encode.ts';
import { decodePlatform } from './platform-items.ts';
import { formatType } from './platform-type.ts';
import type { ConfigValue, IntegerValue } from './platform-value.ts';

const folder = sharedFolder();
if (folder === undefined) console.log('skipped: edits of the platform corpus (no shared folder)');

function decode(text: string) {
  const parsed = parseToml(text);
  return parsed.ok ? { doc: parsed.doc, ...decodePlatform(parsed.doc) } : undefined;
}

/** Long lists are alike in the middle. */
function sample<T>(rows: readonly T[]): readonly T[] {
  return rows.filter((_, i) => i < 3 || i === rows.length - 1);
}

function numbersOf(value: ConfigValue | undefined): readonly IntegerValue[] {
  if (value?.kind === 'list') return sample(value.items).flatMap(numbersOf);
  return value?.kind === 'integer' ? [value] : [];
}

function edit(text: string, operations: (config: PlatformConfig) => readonly Operation[]): string {
  const before = decode(text);
  if (!before) return 'not TOML';
  const result = editPlatform(before.doc, operations(before.config));
  return result.ok ? applyEdits(text, result.edits) : result.reason;
}

const typesOf = (text: string) =>
  decode(text)?.config.items.map(
    (item) => `${formatPath(item.path)} ${item.declared ? formatType(item.declared) : '-'}`,
  );

const commentsOf = (text: string) => text.match(/#.*/g);

test.runIf(folder)('edits of every corpus platform file keep types and comments, and go back', () => {
  const counts = { files: 0, numbers: 0, rows: 0, labels: 0 };
  for (const file of listFiles('corpus/platforms', 'toml')) {
    const text = readFileSync(join(folder ?? '', file), 'utf8');
    const decoded = decode(text);
    if (!decoded) continue;
    counts.files++;
    const types = typesOf(text);
    for (const item of decoded.config.items) {
      for (const number of numbersOf(item.value)) {
        counts.numbers++;
        const after = edit(text, () => [setNumber(number, number.value ^ 1n)]);
        expect(typesOf(after), `${file} ${formatPath(number.path)}`).toEqual(types);
        expect(commentsOf(after)).toEqual(commentsOf(text));
        const back = edit(after, (config) => {
          const same = config.items.flatMap((other) => numbersOf(other.value));
          return same
            .filter((other) => formatPath(other.path) === formatPath(number.path))
            .map((other) => setNumber(other, number.value));
        });
        expect(back, `${file} ${formatPath(number.path)}`).toBe(text);
      }
      const rows = sample(item.value?.kind === 'list' ? item.value.items : []);
      for (const row of rows) {
        counts.rows++;
        const added = edit(text, () => [{ kind: 'duplicate-row', path: row.path }]);
        expect(typesOf(added)).toEqual(types);
        const next = [...item.path, Number(row.path.at(-1)) + 1];
        expect(edit(added, () => [{ kind: 'remove-row', path: next }])).toBe(text);
        const labelled = editPlatform(decoded.doc, [
          { kind: 'set-comment', path: row.path, text: 'a label' },
        ]);
        if (!labelled.ok) continue;
        counts.labels++;
        expect(typesOf(labelled.doc.text)).toEqual(types);
      }
    }
  }
  console.log(
    `platform edits: ${counts.files} files, ${counts.numbers} numbers set and back, ${counts.rows} rows added and removed, ${counts.labels} labels`,
  );
  expect(counts.numbers).toBeGreaterThan(0);
});
