import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBin, runBin } from './test-bin.ts';
import { CLEAN_VM } from './test-host.ts';

let built: ReturnType<typeof buildBin>;
beforeAll(() => {
  built = buildBin();
}, 60_000);
afterAll(() => built.remove());

const run = (...words: readonly string[]) => runBin(built.bin, words, built.folder);

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(built.folder, name), content);
  return name;
}

test('it is a program of its own: no page, no package, no source is needed', () => {
  const text = readFileSync(built.bin, 'utf8');
  expect(text).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(built.bin).mode & 0o111).toBe(0o111);
  const imports = [...text.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map((match) => match[1]);
  expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  expect(text).not.toMatch(/zustand|createElement|document\.querySelector/);
});

test('its version is the package’s, its help names every command', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  for (const name of ['check', 'rust', 'decode', 'set', 'rules']) expect(stdout).toContain(` ${name} `);
  expect(run()).toMatchObject({ status: 2, stdout: '' });
});

test('bad input: one clear line each, the other files are still checked', () => {
  mkdirSync(join(built.folder, 'folder.toml'));
  put('huge.toml', '');
  truncateSync(join(built.folder, 'huge.toml'), 50 * 1024 * 1024);
  put('latin.toml', new Uint8Array([0xff, 0xfe, 0x61, 0x00]));
  put('zero.toml', new Uint8Array(100));
  put('other.toml', 'title = "x"\n');
  put('bad.toml', CLEAN_VM.replace('cpu_num = 1', 'cpu_num = "two"'));
  const names = ['gone.toml', 'folder.toml', 'huge.toml', 'latin.toml', 'zero.toml', 'other.toml'];
  const { status, stdout, stderr } = run('check', ...names, 'bad.toml', '--format', 'json');
  expect(status).toBe(2);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(names.length);
  for (const name of names)
    expect(lines.filter((line) => line.startsWith(`axvisor-studio: ${name} `))).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject([{ file: 'bad.toml', code: 'wrong-type' }]);
});

test('exit codes of check', () => {
  put('clean.toml', CLEAN_VM);
  put('bad.toml', CLEAN_VM.replace('cpu_num = 1', 'cpu_num = "two"'));
  put('odd.toml', CLEAN_VM.replace('[kernel]', 'speed = 9\n[kernel]'));
  const codes = (...words: readonly string[]) => run('check', ...words).status;
  expect(codes('clean.toml')).toBe(0);
  expect(codes('odd.toml')).toBe(0);
  expect(codes('odd.toml', '--deny', 'warnings')).toBe(1);
  expect(codes('bad.toml')).toBe(1);
  expect(codes('bad.toml', 'gone.toml')).toBe(2);
});

test('set prints the new text or writes it, byte order mark and line ends kept', () => {
  const text = `\ufeff${CLEAN_VM.replaceAll('\n', '\r\n')}`;
  put('set.toml', text);
  const after = text.replace('id = 1', 'id = 7').replace('0x1000_0000', '0x8000_0000');
  const words = ['set', 'set.toml', 'base.id=7', 'kernel.memory_regions[0][1]=2G'];
  expect(run(...words)).toMatchObject({ status: 0, stdout: after, stderr: '' });
  expect(readFileSync(join(built.folder, 'set.toml'), 'utf8')).toBe(text);
  expect(run(...words, '--in-place')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(join(built.folder, 'set.toml'), 'utf8')).toBe(after);
});

test('runs at once: an edit is in the file if and only if its run says so', async () => {
  const edit = (word: string) =>
    new Promise<boolean>((done) => {
      const args = [built.bin, 'set', 'race.toml', word, '--in-place'];
      execFile(process.execPath, args, { cwd: built.folder }, (error) => done(error === null));
    });
  const words = ['base.id=7', 'base.cpu_num=4', 'base.vm_type=2'];
  for (let round = 0; round < 5; round++) {
    put('race.toml', CLEAN_VM);
    const done = await Promise.all(words.map(edit));
    const text = readFileSync(join(built.folder, 'race.toml'), 'utf8');
    expect(['\nid = 7\n', '\ncpu_num = 4\n', '\nvm_type = 2\n'].map((line) => text.includes(line))).toEqual(
      done,
    );
    expect(done).toContain(true);
    expect(readdirSync(built.folder).filter((name) => name.startsWith('.race'))).toEqual([]);
  }
});

test('a text that a limit of the system cuts off is not written at all', () => {
  put('limit.toml', CLEAN_VM);
  // The limit holds for every file that is written: the old text fits, the new one does not.
  const blocks = Math.ceil(CLEAN_VM.length / 512);
  const word = `base.name="${'x'.repeat(1024)}"`;
  const script = `ulimit -f ${blocks}; exec "${process.execPath}" "${built.bin}" set limit.toml '${word}' --in-place`;
  const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8', cwd: built.folder });
  expect([status, stderr]).toEqual([
    2,
    'axvisor-studio: limit.toml was not changed: the new text is larger than a file may be here.\n',
  ]);
  expect(readFileSync(join(built.folder, 'limit.toml'), 'utf8')).toBe(CLEAN_VM);
  expect(readdirSync(built.folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('standard input is read as a file by every command', () => {
  const feed = (input: string, ...words: readonly string[]) =>
    spawnSync(process.execPath, [built.bin, ...words], { encoding: 'utf8', cwd: built.folder, input });
  expect(feed(CLEAN_VM, 'set', '-', 'base.id=9')).toMatchObject({
    status: 0,
    stdout: CLEAN_VM.replace('id = 1', 'id = 9'),
  });
  expect(JSON.parse(feed(CLEAN_VM, 'decode', '-').stdout)).toMatchObject({ base: { id: '1' } });
  expect(feed('smp = 4 # uint\n', 'rust', '-').stdout).toContain('SMP: usize = 4');
  const bad = CLEAN_VM.replace('cpu_num = 1', 'cpu_num = "two"');
  expect(feed(bad, 'check', '-').stdout).toMatch(/^<stdin>:5:11: error\[wrong-type\]/);
  expect(feed(bad, 'set', '-', '--remove', 'base.x').stderr).toMatch(
    /^axvisor-studio: <stdin>: base\.x was refused/,
  );
  put('-', CLEAN_VM);
  expect(feed(bad, 'check', './-').status).toBe(0);
  expect(feed('', 'check', '-', '-').stderr).toContain('can be read only once');
  expect(feed('\0', 'check', '-').stderr).toBe('axvisor-studio: <stdin> is a binary file, not TOML.\n');
  const pipe = `"${process.execPath}" "${built.bin}" check <(sleep 0.2; cat ./-) /dev/stdin < bad.toml`;
  put('bad.toml', bad);
  const { stdout } = spawnSync('bash', ['-c', pipe], { encoding: 'utf8', cwd: built.folder });
  expect(stdout).toMatch(/^\/dev\/stdin:5:11: [\s\S]* in 2 files/m);
});
