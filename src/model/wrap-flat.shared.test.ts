import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { applyEdits } from '../base/text-edit.ts';
import { parseToml, type TomlDocument } from '../toml/index.ts';
import { decodeVm, hasFlatLayout } from './decode-vm.ts';
import { RELEASES, type Target } from './release.ts';
import { toManifestJson } from './to-json.ts';

const folder = sharedFolder();
if (folder === undefined) console.log('skipped: flat files are not moved into tables (no shared folder)');

const LATER = RELEASES.filter((release) => release !== 'flat');

function docOf(text: string): TomlDocument {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return parsed.doc;
}

const flat = listFiles('corpus/vms', 'toml').filter((file) => {
  const parsed = parseToml(readFileSync(join(folder as string, file), 'utf8'));
  return parsed.ok && hasFlatLayout(parsed.doc.root);
});

test.runIf(folder)('the corpus has flat files', () => {
  console.log(`${flat.length} flat files moved into tables`);
  expect(flat.length).toBeGreaterThan(0);
});

const cases = flat.flatMap((file) => LATER.map((release) => ({ file, release })));

test.each(cases)(
  '$file for $release: in tables it says the same, with every comment and every line',
  (one) => {
    const { file, release } = one;
    const target: Target = { release, arch: 'aarch64' };
    const text = readFileSync(join(folder as string, file), 'utf8');
    const before = decodeVm(docOf(text), target);
    expect(before.diagnostics.map(({ code }) => code)).toEqual(['old-layout']);
    const [fix] = before.diagnostics[0]?.fixes ?? [];
    const doc = docOf(applyEdits(text, fix?.edits ?? []));
    const after = decodeVm(doc, target);
    expect(toManifestJson(after.config, target)).toEqual(toManifestJson(before.config, target));
    // What the new layout asks for and the old one did not, and nothing of the layout itself.
    const left = after.diagnostics.filter(({ severity }) => severity === 'error');
    expect(left.filter(({ code }) => code !== 'missing-key')).toEqual([]);
    expect(commentsOf(doc)).toEqual(commentsOf(docOf(text)));
    const lines = doc.text.split('\n').map(withoutMapType);
    expect(
      text
        .split('\n')
        .map(withoutMapType)
        .filter((line) => !take(lines, line)),
    ).toEqual([]);
    expect(lines.join('\n')).toMatch(/^(\[(base|kernel|devices)\]|\r?\n)*$/);
  },
);

function commentsOf({ text, comments }: TomlDocument): readonly string[] {
  return comments.map(({ start, end }) => text.slice(start, end));
}

/** A row of four numbers as one of three. */
function withoutMapType(line: string): string {
  return line.replace(/^(\s*\[[^\],]*,[^\],]*,[^\],]*), [01]\]/, '$1]');
}

function take(lines: string[], line: string): boolean {
  const at = lines.indexOf(line);
  if (at >= 0) lines.splice(at, 1);
  return at >= 0;
}
