import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskHost } from './disk-host.ts';
import type { Outcome } from './outcome.ts';
import { runCommand } from './run-command.ts';
import { type Call, withFileCalls } from './test-disk.ts';
import { CLEAN_VM } from './test-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'axvisor-studio-'));
const file = join(folder, 'a.toml');
const BACKUP = '.a.toml.axvisor-studio-backup';
afterAll(() => rmSync(folder, { recursive: true }));

const OLD = CLEAN_VM.replace('"linux"', '"a name of some length"');
const NAMES = [['longer', '"a name of some length that is longer"'] as const, ['shorter', '"b"'] as const];
const edited = (name: string) => OLD.replace('"a name of some length"', name);

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const setName = (name: string) => runCommand(['set', file, `base.name=${name}`, '--in-place'], diskHost);

/** Makes the edit once for each file call that it makes, with a hook made for that call, and judges what became of it. */
function forEachCall(
  name: string,
  hookFor: (at: number) => (call: Call) => unknown,
  judge: (at: number, outcome: Outcome) => void,
) {
  let at = 0;
  for (let isCalled = true; isCalled; ) {
    at++;
    writeFileSync(file, OLD);
    let outcome: Outcome | undefined;
    const calls = withFileCalls(hookFor(at), () => {
      outcome = setName(name);
    });
    isCalled = calls >= at;
    if (isCalled) judge(at, outcome as Outcome);
    for (const left of readdirSync(folder)) rmSync(join(folder, left));
  }
  // Two files are opened, read, written and closed at least: else nothing was hooked.
  expect(at).toBeGreaterThan(20);
}

/** From that call on nothing reaches the disk any more, as after SIGKILL; a write reaches it in part. */
function killAt(at: number, writtenBytes: number) {
  let dead = false;
  return ({ number, name, args, run }: Call) => {
    if (number === at && name === 'writeSync')
      writeSync(args[0] as number, args[1] as Uint8Array, 0, writtenBytes, args[4] as number | null);
    dead ||= number === at;
    if (dead) throw new Error('killed');
    return run();
  };
}

test.each(NAMES.flatMap(([how, name]) => [0, 20].map((bytes) => [how, bytes, name] as const)))(
  'killed at any call (%s, %i bytes written), the old or the new text is there whole',
  (_, bytes, name) => {
    const kill = (at: number) => killAt(at, bytes);
    forEachCall(name, kill, (at) => {
      const there = textOf('a.toml');
      if (there !== OLD && there !== edited(name)) expect(textOf(BACKUP), `call ${at}`).toBe(OLD);
    });
  },
);

test('the run after a killed one names the backup, and touches neither', () => {
  writeFileSync(file, OLD);
  writeFileSync(join(folder, BACKUP), 'mine');
  const outcome = setName('"b"');
  expect(outcome).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringContaining(`${BACKUP} is there`),
  });
  expect(outcome.stderr.split('\n')).toHaveLength(2);
  expect([textOf('a.toml'), textOf(BACKUP)]).toEqual([OLD, 'mine']);
  rmSync(join(folder, BACKUP));
});

const WRITING: readonly string[] = ['writeSync', 'ftruncateSync', 'fsyncSync'];

test.each([
  ['once', (number: number, at: number) => number === at],
  ['for good', (number: number, at: number) => number >= at],
])('a disk that is full %s loses nothing', (_, isFull) => {
  const full =
    (at: number) =>
    ({ number, name, args, run }: Call) => {
      if (!WRITING.includes(name) || !isFull(number, at)) return run();
      if (name === 'writeSync')
        writeSync(args[0] as number, args[1] as Uint8Array, 0, 10, args[4] as number | null);
      throw Object.assign(new Error(), { code: 'ENOSPC' });
    };
  let refused = 0;
  forEachCall('"b"', full, (_at, { exitCode, stderr }) => {
    if (exitCode === 0) return expect(textOf('a.toml')).toBe(edited('"b"'));
    refused++;
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^axvisor-studio: [^\n]* does not fit on the disk\.[^\n]*\n$/);
    if (stderr.includes('is damaged')) expect(textOf(BACKUP)).toBe(OLD);
    else expect([textOf('a.toml'), readdirSync(folder)]).toEqual([OLD, ['a.toml']]);
  });
  expect(refused).toBeGreaterThan(4);
});

const LINE = '# what the other program wrote\n';

test.each([
  ['by a new file in its place', 0],
  // Between the last look and the write the system offers no lock.
  ['into the same file', 1],
])('what another program writes %s is never lost in silence, but at %i calls', (how, most) => {
  const other =
    (at: number) =>
    ({ number, run }: Call) => {
      if (number === at) {
        const place = join(folder, most === 0 ? 'new' : 'a.toml');
        writeFileSync(place, LINE + textOf('a.toml'));
        if (most === 0) renameSync(place, file);
      }
      return run();
    };
  let lost = 0;
  let refused = 0;
  forEachCall('"b"', other, (at, { exitCode, stderr }) => {
    const isThere = textOf('a.toml').startsWith(LINE);
    if (exitCode === 0 && !isThere) lost++;
    if (exitCode === 0) return;
    refused++;
    expect([exitCode, isThere], `${how} at call ${at}: ${stderr}`).toEqual([1, true]);
    expect(stderr).toMatch(/another program[^\n]*\n$|syntax-error/);
  });
  expect(lost).toBeLessThanOrEqual(most);
  expect(refused).toBeGreaterThan(5);
});
