import { expect, test } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Operation } from '../base/operation.ts';
import { pathStartsWith } from '../base/path.ts';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { applyEdits } from '../base/text-edit.ts';
import { findEmuDevice } from '../model/emu-devices.ts';
import { readShared } from '../model/test-recorded-answers.ts';
import { checkWorkspace } from '../rules/check-workspace.ts';
import { editTomlAll } from '../toml/index.ts';
import { type FileView, viewOfFile } from './derive.ts';
import type { FormList } from './form-list.ts';
import { formModelOf } from './form-model.ts';
import { copyRow, insertRows, startsOf } from './new-rows.ts';
import { createFile } from './source-file.ts';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: new rows in real files (no shared folder)');

type Findings = readonly Pick<Diagnostic, 'code' | 'severity' | 'path'>[];

function findingsOf({ checkedVm, decoded }: FileView): Findings {
  return [...decoded, ...(checkedVm ? checkWorkspace({ vms: [checkedVm], platforms: [] }) : [])];
}

const errorsIn = (found: Findings) =>
  found.filter(({ severity }) => severity === 'error').map(({ code }) => code);

function listsOf(view: FileView): readonly FormList[] {
  const fields = formModelOf(view)?.groups.flatMap((group) => group.fields) ?? [];
  return fields.flatMap(({ value }) => (value.kind === 'list' ? [value.list] : []));
}

function after({ doc, file, target }: FileView, operations: readonly Operation[]): Findings {
  if (!doc) throw new Error('no document');
  const result = editTomlAll(doc, operations);
  if (!result.ok) throw new Error(`${file.name}: refused: ${result.reason}`);
  return findingsOf(viewOfFile(createFile('f', file.name, applyEdits(doc.text, result.edits)), target));
}

/** The errors that came with an edit. */
function added(before: Findings, now: Findings): readonly string[] {
  const known = [...errorsIn(before)];
  return errorsIn(now).filter((code) => {
    const at = known.indexOf(code);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/** A type of which a VM has one: a copy can only be refused. */
function isOnly({ config, target }: FileView, list: FormList, row: number): boolean {
  const type = list.path.at(-1) === 'emu_devices' ? config?.devices.emu_devices[row]?.emu_type : undefined;
  return type !== undefined && findEmuDevice(type, target.release)?.once === true;
}

function realFiles(): readonly FileView[] {
  return listFiles('corpus/vms', 'toml').map((file) =>
    viewOfFile(createFile('f', file.slice(file.lastIndexOf('/') + 1), readShared(file))),
  );
}

test.runIf(there)(
  'no new row brings an error into a real file, and an unfilled one is told',
  {
    timeout: 120_000,
  },
  () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const view of realFiles()) {
      const before = findingsOf(view);
      for (const list of listsOf(view)) {
        const index = list.length;
        const works = startsOf(view, [], list, index).filter(
          ({ description }) => !/^(Does nothing|There is one already|Its place)/.test(description),
        );
        for (const { id, rows } of works.slice(0, 2)) {
          tried += 1;
          const now = after(view, insertRows(view, list, index, rows));
          const isTold = now.some(({ path }) => pathStartsWith(path, [...list.path, index]));
          const what = id === 'empty' ? (isTold ? [] : ['untold']) : added(before, now);
          for (const code of what) wrong.push(`${view.file.name} ${list.pathText} ${id}: ${code}`);
        }
      }
    }
    console.log(`${tried} new rows in real files`);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  },
);

test.runIf(there)('no copy of a row brings an error into a real file', { timeout: 120_000 }, () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const view of realFiles()) {
    const before = findingsOf(view);
    for (const list of listsOf(view)) {
      if (list.length === 0 || isOnly(view, list, 0)) continue;
      tried += 1;
      for (const code of added(before, after(view, copyRow(view, [], list, 0))))
        wrong.push(`${view.file.name} ${list.pathText}: ${code}`);
    }
  }
  console.log(`${tried} copies of rows in real files`);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(100);
});
