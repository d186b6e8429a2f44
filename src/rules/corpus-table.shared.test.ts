import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sharedFolder } from '../base/shared-folder.ts';
import { checkWorkspace } from './check-workspace.ts';
import { type CorpusVm, corpusVms } from './test-corpus.ts';
import { formatTable, parseTable, type TableFile } from './test-corpus-table.ts';

// STUDIO_UPDATE=1 writes the table anew from the corpus at hand. Read every line of the difference.
const TABLE = new URL('corpus-table.txt', import.meta.url);
const update = process.env.STUDIO_UPDATE === '1';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: the table of rules and files (no shared folder)');

/** What the parser takes and AxVisor cannot create all the same, by the files' own words. */
const TRULY_BROKEN: Readonly<Record<string, (vm: CorpusVm['vm']) => boolean>> = {
  'image-location': ({ config }) => config.kernel.image_location === undefined,
  'loongarch-uefi': ({ target }) => target.arch === 'loongarch64',
  'loongarch-fw-cfg': ({ target }) => target.arch === 'loongarch64',
  'cpu-ids-missing': ({ config }) => config.base.phys_cpu_ids === undefined,
};

function countFindings({ vm }: CorpusVm): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, code } of [...vm.decoded, ...checkWorkspace({ vms: [vm], platforms: [] })])
    counts.set(`${severity} ${code}`, (counts.get(`${severity} ${code}`) ?? 0) + 1);
  return new Map([...counts].sort());
}

function tableFile(one: CorpusVm): TableFile {
  const { release, arch } = one.vm.target;
  return { file: one.file, target: `${release} ${arch}`, counts: countFindings(one) };
}

test.runIf(there)(
  'no error on a file that the parser of its own release takes, but on the truly broken',
  () => {
    const files = corpusVms();
    const wrong = files
      .filter(({ taken }) => taken)
      .flatMap(({ file, vm }) =>
        checkWorkspace({ vms: [vm], platforms: [] })
          .filter(({ severity, code }) => severity === 'error' && !TRULY_BROKEN[code]?.(vm))
          .map(({ code, message }) => `${file}: ${code}: ${message}`),
      );
    const broken = files.filter(
      ({ taken, vm }) =>
        taken && checkWorkspace({ vms: [vm], platforms: [] }).some(({ severity }) => severity === 'error'),
    );
    console.log(
      `${files.length} VM files, ${files.filter(({ taken }) => taken).length} taken by the parser of their own release, ${broken.length} of them truly broken`,
    );
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  },
);

test.runIf(there)('each file of the table gets the findings that were read and found right', () => {
  const files = corpusVms().map(tableFile);
  if (update) writeFileSync(TABLE, formatTable(files));
  expect(existsSync(TABLE), 'corpus-table.txt is missing; make it with STUDIO_UPDATE=1').toBe(true);
  const expected = parseTable(readFileSync(TABLE, 'utf8'));
  const known = files.filter(({ file }) => expected.has(file));
  const unlike = known.filter(({ file, target, counts }) => {
    const wanted = expected.get(file);
    return wanted?.target !== target || show(wanted.counts) !== show(counts);
  });
  console.log(
    `${known.length} files are in the table of ${expected.size}, ${files.length - known.length} are not`,
  );
  expect(unlike.map(({ file, target, counts }) => ({ file, target, counts: show(counts) }))).toEqual(
    unlike.map(({ file }) => ({
      file,
      target: expected.get(file)?.target,
      counts: show(expected.get(file)?.counts ?? new Map()),
    })),
  );
});

function show(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .map(([key, count]) => `${key} ${count}`)
    .sort()
    .join('\n');
}
