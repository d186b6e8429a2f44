import {
  chmodSync,
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

const folder = mkdtempSync(join(tmpdir(), 'axvisor-studio-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('text comes with its byte order mark and line ends', () => {
  const path = put('a.toml', '\ufeffa = 1\r\nb = "ü😀"');
  expect(diskHost.read(path)).toEqual({ ok: true, text: '\ufeffa = 1\r\nb = "ü😀"' });
  expect(diskHost.read(put('empty.toml', ''))).toEqual({ ok: true, text: '' });
  const long = 'x = 1\n'.repeat(100_000);
  expect(diskHost.read(put('long.toml', long))).toEqual({ ok: true, text: long });
});

test.each([
  ['gone.toml', () => {}, /gone\.toml does not exist\.$/],
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
  const path = join(folder, name);
  make(path);
  const result = diskHost.read(path);
  expect(result).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  expect(result.ok ? '\n' : result.reason).not.toContain('\n');
});

test('what lies below a file does not exist', () => {
  const below = join(put('b.toml', ''), 'c.toml');
  expect(diskHost.read(below)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('does not exist'),
  });
});

test('a device without an end is not read to its end', () => {
  expect(diskHost.read('/dev/zero')).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/does not (end within 4 MiB|exist)/),
  });
});

test('replacing keeps mode and link, and leaves nothing else behind', () => {
  const path = put('c.toml', 'old');
  chmodSync(path, 0o640);
  const link = join(folder, 'link.toml');
  symlinkSync('c.toml', link);
  const before = readdirSync(folder).sort();
  expect(diskHost.replace(link, '\ufeffnew ü')).toBeUndefined();
  expect(readFileSync(path)).toEqual(Buffer.from('\ufeffnew ü', 'utf8'));
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(before);
});

test('what cannot be replaced stays as it is', () => {
  const path = join(folder, 'never.toml');
  expect(diskHost.replace(path, 'x')).toMatch(/never\.toml was not changed: the new text does not exist/);
  expect(readdirSync(folder)).not.toContain('never.toml');
});
