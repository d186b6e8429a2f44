import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { formatPath, type Path } from '../base/path.ts';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { type FileView, viewOf } from './derive.ts';
import { applyOperations } from './edit-file.ts';
import type { Cell } from './form-cell.ts';
import { loadChecks } from './load-checks.ts';
import { buildPlatform } from './platform-build.ts';
import type { PlatformField } from './platform-field.ts';
import { platformFormOf } from './platform-form.ts';
import { createStudio } from './studio.ts';
import { openTexts } from './tabs.ts';

const folder = sharedFolder();
if (folder === undefined) console.log('skipped: the form over the platform corpus (no shared folder)');

const store = createStudio();
beforeAll(() => loadChecks(store));

const read = (file: string) => readFileSync(join(folder ?? '', file), 'utf8');

function openFile(file: string): FileView {
  store.setState({ workspace: { files: [] } });
  const name = file.slice(file.lastIndexOf('/') + 1);
  const [id] = openTexts(store, [{ name, text: read(file) }]);
  const view = viewOf(store.getState(), id);
  if (!view) throw new Error(`no view of ${file}`);
  return view;
}

function fieldsOf(view: FileView): readonly PlatformField[] {
  return platformFormOf(view)?.sections.flatMap(({ parts }) => parts.flatMap(({ fields }) => fields)) ?? [];
}

const textNow = () => store.getState().workspace.files[0]?.source.text;

function cellsOf(field: PlatformField): readonly Cell[] {
  const { value } = field;
  if (value.kind === 'cell') return [value.cell];
  if (value.kind !== 'list') return [];
  return Array.from({ length: value.list.length }, (_, i) => value.list.rowAt(i).content).flatMap(
    (content) => (content.kind === 'cells' ? content.cells.filter((cell) => cell.kind !== 'gap') : []),
  );
}

const files = listFiles('corpus/platforms', 'toml');
const parsed = files.filter((file) => openFile(file).doc !== undefined);

test.runIf(folder)('the corpus is there', () => {
  expect(parsed.length).toBeGreaterThan(0);
});

test.each(parsed)('%s: every item is one field, and every finding is somewhere', (file) => {
  const view = openFile(file);
  const fields = fieldsOf(view);
  const shown = fields.filter(({ value }) => value.kind !== 'missing' && value.kind !== 'disabled');
  expect(shown.map(({ pathText }) => pathText).sort()).toEqual(
    view.platform?.items.map(({ path }) => formatPath(path)).sort(),
  );
  const general = platformFormOf(view)?.general.length ?? 0;
  expect(general + fields.reduce((sum, { findings }) => sum + findings.length, 0)).toBe(view.findings.length);
});

test.each(parsed)('%s: a number of the form, set and set back, restores the bytes', (file) => {
  const text = read(file);
  const view = openFile(file);
  const set = (path: Path, value: bigint) =>
    applyOperations(store, view.file.id, [{ kind: 'set', path, value }], 'form');
  for (const { pathText, path, ...cell } of fieldsOf(view).flatMap(cellsOf)) {
    if (cell.kind !== 'number') continue;
    // As many digits as before, so that an odd grouping can be told from the new literal too.
    expect(set(path, cell.value ^ 1n)).toEqual({ ok: true });
    const changed = textNow() ?? '';
    expect(changed, pathText).not.toBe(text);
    expect(changed.length, pathText).toBe(text.length);
    expect(changed.match(/#.*/g), pathText).toEqual(text.match(/#.*/g));
    set(path, cell.value);
    expect(textNow(), pathText).toBe(text);
  }
});

test.each(parsed)('%s: a row’s label, changed and changed back, restores the bytes', (file) => {
  const text = read(file);
  const view = openFile(file);
  for (const { value } of fieldsOf(view)) {
    if (value.kind !== 'list') continue;
    for (let i = 0; i < value.list.length; i++) {
      const { path, label } = value.list.rowAt(i);
      const setLabel = (text: string) =>
        applyOperations(store, view.file.id, [{ kind: 'set-comment', path, text }], 'form');
      expect(setLabel('another')).toEqual({ ok: true });
      expect(textNow()).not.toBe(text);
      expect(setLabel(label ?? '')).toEqual({ ok: true });
      expect(textNow()).toBe(text);
    }
  }
});

const recorded = files.filter((file) => existsSync(join(folder ?? '', file.replace(/toml$/, 'axconfig.rs'))));

test.each(recorded)('%s: what is shown and downloaded is the real tool’s output', (file) => {
  const build = buildPlatform([openFile(file)], []);
  if (build.kind !== 'built') throw new Error(`refused: ${build.remarks[0]?.message}`);
  expect(build.rust).toBe(read(file.replace(/toml$/, 'axconfig.rs')));
  expect(build.toml).toBe(read(file.replace(/toml$/, 'normalized')));
});
