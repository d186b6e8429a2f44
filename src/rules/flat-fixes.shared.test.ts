import { expect, test } from 'vitest';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { detectFileKind } from '../model/file-kind.ts';
import { readShared } from '../model/test-recorded-answers.ts';
import { parseToml, type TomlDocument } from '../toml/index.ts';
import { emptyTried, flattened, tryFlatFixes } from './test-flat.ts';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: fixes of flat files (no shared folder)');

/** Flat files as they are, every fourth of the others without its headers. */
function flatCorpus(): readonly { readonly file: string; readonly doc: TomlDocument }[] {
  return listFiles('corpus/vms', 'toml').flatMap((file, i) => {
    const text = readShared(file);
    const parsed = parseToml(text);
    const isFlat = parsed.ok && detectFileKind(parsed.doc) === 'flat-vm';
    const doc = isFlat ? parsed.doc : i % 4 === 0 ? flattened(text) : undefined;
    return doc && detectFileKind(doc) === 'flat-vm' ? [{ file, doc }] : [];
  });
}

test.runIf(there)(
  'no fix gives a flat file a table, and each takes its finding away',
  { timeout: 240_000 },
  () => {
    const tried = emptyTried();
    const files = flatCorpus();
    for (const { file, doc } of files) tryFlatFixes(file, doc, doc, tried);
    console.log(
      `${files.length} flat files: ${tried.fixes} fixes of ${tried.codes.size} kinds applied, ${tried.wrong.length} wrong`,
    );
    expect([...new Set(tried.wrong)]).toEqual([]);
    expect(tried.fixes).toBeGreaterThan(0);
  },
);
