import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskHost } from './disk-host.ts';
import { type Call, withFileCalls } from './test-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'axvisor-studio-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('text comes with its byte order mark and line ends', () => {
  const path = put('a.toml', '\ufeffa = 1\r\nb = "ü😀"');
  expect(diskHost.read(path)).toMatchObject({ ok: true, text: '\ufeffa = 1\r\nb = "ü😀"' });
  expect(diskHost.read(put('empty.toml', ''))).toMatchObject({ ok: true, text: '' });
  const long = 'x = 1\n'.repeat(100_000);
  expect(diskHost.read(put('long.toml', long))).toMatchObject({ ok: true, text: long });
});

test.each([
  ['gone.toml', () => {}, /gone\.toml does not exist\.$/],
  ['', () => {}, /^A file was given without a name\.$/],
  [
    'broken.toml',
    (path: string) => symlinkSync('nothing', path),
    /broken\.toml is a symbolic link to a file that does not exist\.$/,
  ],
  [
    'loop.toml',
    (path: string) => symlinkSync('loop.toml', path),
    /loop\.toml is a symbolic link that leads back to itself\.$/,
  ],
  ['\ufffd.toml', () => {}, /does not exist, or its name is not UTF-8\./],
  [`${'x'.repeat(300)}.toml`, () => {}, /is too long a name/],
  ['folder.toml', (path: string) => mkdirSync(path), /folder\.toml is a folder\./],
  [
    'latin.toml',
    (path: string) => writeFileSync(path, new Uint8Array([0x61, 0xfc])),
    /is not UTF-8 text.*offset 1 /,
  ],
  ['zero.toml', (path: string) => writeFileSync(path, new Uint8Array(10)), /is a binary file, not TOML\.$/],
  [
    'huge.toml',
    (path: string) => {
      writeFileSync(path, '');
      truncateSync(path, 50 * 1024 * 1024);
    },
    /huge\.toml is 50\.0 MiB/,
  ],
])('%s is refused in one line', (name, make, reason) => {
  const path = name && join(folder, name);
  make(path);
  const result = diskHost.read(path);
  expect(result).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  expect(result.ok ? '\n' : result.reason).not.toContain('\n');
});

test('on a disk that numbers no files, files are told apart by their paths', () => {
  const paths = [put('i.toml', ''), put('j.toml', ''), `${folder}/./i.toml`];
  const identities = new Set<unknown>();
  const unnumbered = ({ name, run }: Call) =>
    name === 'fstatSync' ? Object.assign(run() as object, { ino: 0n }) : run();
  withFileCalls(unnumbered, () => {
    for (const path of paths) identities.add((diskHost.read(path) as { identity: string }).identity);
  });
  expect(identities.size).toBe(2);
});

test('what lies below a file does not exist', () => {
  const below = join(put('b.toml', ''), 'c.toml');
  expect(diskHost.read(below)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('does not exist'),
  });
});

test('a device is not read', () => {
  for (const path of ['/dev/zero', '/dev/null'])
    expect(diskHost.read(path)).toEqual({ ok: false, reason: `${path} is a device, not a file.` });
});

test('all names of a file have its identity', () => {
  const path = put('f.toml', 'x = 1');
  symlinkSync('f.toml', join(folder, 'g.toml'));
  linkSync(path, join(folder, 'h.toml'));
  const identityOf = (name: string) => {
    const result = diskHost.read(join(folder, name));
    return result.ok && result.identity;
  };
  const names = ['f.toml', 'g.toml', 'h.toml', 'a.toml'];
  expect(new Set(names.map(identityOf)).size).toBe(2);
});

test('writing keeps mode, inode and links of both kinds, and leaves nothing else behind', () => {
  const path = put('c.toml', 'old, and longer');
  chmodSync(path, 0o640);
  const link = join(folder, 'link.toml');
  symlinkSync('c.toml', link);
  const hard = join(folder, 'hard.toml');
  linkSync(path, hard);
  const before = [readdirSync(folder).sort(), statSync(path).ino, statSync(path).mode];
  expect(diskHost.replace(link, 'old, and longer', '\ufeffnew ü')).toBeUndefined();
  // What hangs on the inode (owner, extended attributes, access lists) stays with it.
  expect([readdirSync(folder).sort(), statSync(path).ino, statSync(path).mode]).toEqual(before);
  for (const name of [path, link, hard])
    expect(readFileSync(name)).toEqual(Buffer.from('\ufeffnew ü', 'utf8'));
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test.each([
  ['another text', (path: string) => writeFileSync(path, 'mine'), /another program has changed it/],
  ['more text', (path: string) => writeFileSync(path, 'old and more'), /another program has changed it/],
  ['less text', (path: string) => writeFileSync(path, 'ol'), /another program has changed it/],
  ['no file', (path: string) => rmSync(path), /it is gone/],
])('what holds %s by now is not written', (_, change, reason) => {
  const path = put('d.toml', 'old');
  change(path);
  const there = existsSync(path) && readFileSync(path, 'utf8');
  expect(diskHost.replace(path, 'old', 'new')).toEqual({
    kind: 'changed',
    reason: expect.stringMatching(reason),
  });
  expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(there);
  expect(readdirSync(folder).filter((name) => name.includes('d.toml.'))).toEqual([]);
});

test('a read-only file is not written, by whomever', () => {
  const path = put('e.toml', 'old');
  chmodSync(path, 0o444);
  expect(diskHost.replace(path, 'old', 'new')).toEqual({
    kind: 'failed',
    reason: `${path} was not changed: it is read-only.`,
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('pipes, folders and devices are not written, and a pipe is not waited for', () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, folder, '/dev/null'])
    expect(diskHost.replace(path, '', 'new')).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(/ is a (pipe|folder|device)/),
    });
  expect(diskHost.read(pipe)).toEqual({ ok: false, reason: expect.stringContaining('is a pipe') });
});
