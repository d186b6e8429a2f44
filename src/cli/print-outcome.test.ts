import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBin, runBin } from './test-bin.ts';
import { CLEAN_VM } from './test-host.ts';

const WORDS = ['set', 'long.toml', 'base.id=2'];

let built: ReturnType<typeof buildBin>;
let program: string;
beforeAll(() => {
  built = buildBin();
  program = `"${process.execPath}" "${built.bin}"`;
  // More than a pipe holds (64 KiB).
  writeFileSync(join(built.folder, 'long.toml'), `${'# a line\n'.repeat(30_000)}${CLEAN_VM}`);
}, 60_000);
afterAll(() => built.remove());

/** A line of shell in the folder of the program; `$P` is the program. Its own exit code is the line's. */
function shell(line: string) {
  const script = line.replaceAll('$P', program);
  return spawnSync('bash', ['-o', 'pipefail', '-c', script], { encoding: 'utf8', cwd: built.folder });
}

const noDevice = !existsSync('/dev/full');

test.skipIf(noDevice).each(['rules', '--version', 'set long.toml base.id=2', '--help'])(
  '%s to a full disk is one line and exit code 2',
  (words) => {
    const { status, stderr } = shell(`$P ${words} > /dev/full`);
    expect([status, stderr]).toEqual([2, 'axvisor-studio: Standard output does not fit on the disk.\n']);
  },
);

test.skipIf(noDevice)('where no line can be given the exit code tells', () => {
  expect(shell('$P rules > /dev/full 2> /dev/full')).toMatchObject({ status: 2, stderr: '' });
  expect(shell('$P check gone.toml 2> /dev/full')).toMatchObject({ status: 2, stderr: '' });
});

test('a reader that leaves early is told in one line', () => {
  const { status, stdout, stderr } = shell('$P set long.toml base.id=2 | head -n 1');
  expect(stdout.split('\n')).toHaveLength(2);
  expect([status, stderr]).toEqual([
    2,
    'axvisor-studio: Standard output was closed before all was written.\n',
  ]);
});

test.each(['cat', '(sleep 0.2; cat)'])('long output through a pipe to %s arrives whole', (reader) => {
  const { status, stdout, stderr } = shell(`$P set long.toml base.id=2 | ${reader}`);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(runBin(built.bin, WORDS, built.folder).stdout);
  expect(stdout.length).toBeGreaterThan(64 * 1024);
});

test('a pipe that does not wait is waited for', () => {
  // Whoever shares the pipe can set it so: here the Node that started the program with its own standard output.
  const script = `const { spawn } = require('node:child_process');
    spawn(process.execPath, ${JSON.stringify([built.bin, ...WORDS])}, { stdio: ['ignore', 1, 2] });
    process.stdout._handle.setBlocking(false);`;
  writeFileSync(join(built.folder, 'share.cjs'), script);
  const { stdout, stderr } = shell(`"${process.execPath}" share.cjs | (sleep 1; cat)`);
  expect(stderr).toBe('');
  expect(stdout).toBe(runBin(built.bin, WORDS, built.folder).stdout);
});
