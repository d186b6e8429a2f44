import { expect, test } from 'vitest';
import { formatPath } from '../base/path.ts';
import { sharedFolder } from '../base/shared-folder.ts';
import { guessTarget } from '../model/guess-target.ts';
import { readShared } from '../model/test-recorded-answers.ts';
import { parseToml } from '../toml/index.ts';
import { checkWorkspace } from './check-workspace.ts';
import { rowUnfilled } from './row-unfilled.ts';
import { corpusVms } from './test-corpus.ts';
import { readVm } from './test-rule.ts';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: rows that are not filled in (no shared folder)');

test.runIf(there)('each placeholder row of the field case is told once, and nothing else of it', () => {
  const parsed = parseToml(readShared('field/34-placeholder-rows.toml'));
  if (!parsed.ok) throw new Error('the field case is not TOML');
  const { vm } = readVm('vm.toml', parsed.doc, guessTarget(parsed.doc, 'vm.toml'));
  const found = checkWorkspace({ vms: [vm], platforms: [] });
  const inRows = found.filter(({ path }) => /_devices\[/.test(formatPath(path)));
  expect(inRows.map(({ code, path }) => `${code} ${formatPath(path)}`)).toEqual([
    'row-unfilled devices.emu_devices[0]',
    'row-unfilled devices.passthrough_devices[0]',
  ]);
});

test.runIf(there)('no row of a real file is told as unfilled', () => {
  const files = corpusVms();
  const wrong = files.flatMap(({ file, vm }) =>
    checkWorkspace({ vms: [vm], platforms: [] }, [rowUnfilled]).map(({ message }) => `${file}: ${message}`),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
