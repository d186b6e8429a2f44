import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { checkSetAndBack, parsed } from './edit-laws.ts';
import { editTomlAll, parseToml } from './index.ts';
import { checkRows, emptyCounts, showCounts } from './row-laws.ts';

const files = [...listFiles('corpus/vms', 'toml'), ...listFiles('corpus/platforms', 'toml')];
if (files.length === 0) console.log('skipped: no corpus folder, real files are not edited');

function read(file: string): string {
  return readFileSync(join(sharedFolder() as string, file), 'utf8');
}

describe.skipIf(files.length === 0).each([
  ['as they are', (text: string) => text],
  ['with CRLF', (text: string) => text.replace(/\r?\n/g, '\r\n')],
])('corpus files %s', (name, change) => {
  const rows = emptyCounts();
  let scalars = 0;
  let broken = 0;

  test.each(files)('%s', (file) => {
    const text = change(read(file));
    const result = parseToml(text);
    if (!result.ok) {
      broken++;
      return expect(result.errors.map((error) => error.message).join()).toMatch(/defined twice/);
    }
    expect(editTomlAll(result.doc, [])).toEqual({ ok: true, edits: [], doc: result.doc });
    scalars += checkSetAndBack(parsed(text));
    checkRows(result.doc, rows);
  });

  afterAll(() => {
    console.log(
      `corpus ${name}: ${files.length} files (${broken} do not parse, as upstream says), ` +
        `${scalars} scalars set and back, rows: ${showCounts(rows)}`,
    );
  });
});
