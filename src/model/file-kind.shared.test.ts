import { expect, test } from 'vitest';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { parseToml } from '../toml/index.ts';
import { describeFileKind, detectFileKind, type FileKind } from './file-kind.ts';
import { guessTarget } from './guess-target.ts';
import { ARCHES } from './release.ts';
import { readShared } from './test-recorded-answers.ts';

const there = sharedFolder() !== undefined;
if (!there) console.log('skipped: file kinds and guesses over the corpus (no shared folder)');

const EXPECTED: readonly (readonly [string, readonly FileKind[]])[] = [
  ['corpus/vms', ['vm', 'flat-vm']],
  ['corpus/platforms', ['platform']],
  ['corpus/boards', ['board']],
];

test.runIf(there)('every corpus file is taken for what it is', () => {
  let judged = 0;
  const unlike = EXPECTED.flatMap(([folder, kinds]) =>
    listFiles(folder, 'toml').flatMap((file) => {
      const parsed = parseToml(readShared(file));
      if (!parsed.ok) return [];
      judged++;
      const kind = detectFileKind(parsed.doc);
      // The task script's files lie among the others; their names say so.
      if (file.includes('hvconfig')) return kind === 'hvconfig' ? [] : [`${file}: ${kind}`];
      return kinds.includes(kind) ? [] : [`${file}: ${describeFileKind(kind, file)}`];
    }),
  );
  console.log(`file kinds: ${judged} files, ${unlike.length} differ`);
  expect(unlike).toEqual([]);
  expect(judged).toBeGreaterThan(0);
});

test.runIf(there)('the architecture is guessed, and mostly without the file name too', () => {
  const wrong: string[] = [];
  const misled: string[] = [];
  let judged = 0;
  for (const file of listFiles('corpus/vms', 'toml')) {
    const named = ARCHES.find((arch) => file.includes(arch));
    const parsed = parseToml(readShared(file));
    if (!named || !parsed.ok) continue;
    judged++;
    if (guessTarget(parsed.doc, file).arch !== named) wrong.push(file);
    if (guessTarget(parsed.doc, 'vm.toml').arch !== named) misled.push(file);
  }
  console.log(
    `guessed architecture: ${judged} files, ${wrong.length} wrong, ${misled.length} without the name`,
  );
  expect(wrong).toEqual([]);
  // A few files name images or device trees of another architecture.
  expect(misled.length).toBeLessThanOrEqual(Math.ceil(judged / 10));
});

test.runIf(there)('flat files are guessed flat, the newest files 0.5', () => {
  const guesses = (folder: string) =>
    listFiles(folder, 'toml').flatMap((file) => {
      const parsed = parseToml(readShared(file));
      return parsed.ok ? [guessTarget(parsed.doc, file).release] : [];
    });
  const count = (releases: readonly string[]) =>
    [...new Set(releases)].map((name) => `${name} ${releases.filter((release) => release === name).length}`);
  console.log(
    `guessed releases: newest files ${count(guesses('corpus/vms/tgoskits'))}; axvisor ${count(guesses('corpus/vms/axvisor'))}; umhv ${count(guesses('corpus/vms/umhv'))}`,
  );
  expect(guesses('corpus/vms/umhv-flat').filter((release) => release !== 'flat')).toEqual([]);
  expect(guesses('corpus/vms/tgoskits').filter((release) => release === 'flat')).toEqual([]);
});
