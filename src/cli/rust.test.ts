import { expect, test } from 'vitest';
import { CLEAN_VM, runOver } from './test-host.ts';

const PLATFORM = '# The name.\nplatform = "x" # str\n[plat]\nsize = 0x1000 # uint\n';
const DEFCONFIG = 'smp = 4 # uint\n';

test('several files make one', () => {
  expect(runOver({ 'd.toml': DEFCONFIG, 'p.toml': PLATFORM }, 'rust', 'd.toml', 'p.toml')).toEqual({
    exitCode: 0,
    stdout:
      '/// The name.\npub const PLATFORM: &str = "x";\npub const SMP: usize = 4;\n\npub mod plat {\n    pub const SIZE: usize = 0x1000;\n}\n',
    stderr: '',
  });
});

test('overrides overwrite', () => {
  const { stdout } = runOver(
    { 'p.toml': PLATFORM },
    'rust',
    'p.toml',
    '-w',
    'plat.size=5',
    '--write',
    'platform="y"',
  );
  expect(stdout).toContain('SIZE: usize = 5;');
  expect(stdout).toContain('PLATFORM: &str = "y";');
});

test('what the tool leaves out is told beside the output', () => {
  const { exitCode, stdout, stderr } = runOver({ 'p.toml': `${PLATFORM}list = []\n` }, 'rust', 'p.toml');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('SIZE');
  expect(stderr).toMatch(/^axvisor-studio: .*list.*\n$/);
});

test.each([
  [
    'x = "0XFF" # uint\n',
    [],
    'p.toml:1:5: warning[platform-rust-number]: Rust does not read 0XFF as a number.',
  ],
  ['x = -1 # uint\n', [], 'p.toml:1:5: warning[platform-rust-number]: -1 is negative'],
  ['"a b" = 1\n', [], 'p.toml:1:1: warning[platform-rust-name]: “a b” makes no Rust name.'],
  ['[type]\nx = 1\n', [], 'p.toml:1:2: warning[platform-rust-name]: “type” makes no Rust name.'],
  ['a-b = 1\na_b = 2\n', [], 'p.toml:2:1: warning[platform-rust-name]: a_b and a-b become the same name'],
  ['# none\nx = []\n', [], 'p.toml:2:1: warning[platform-rust-comment]: x is left out'],
  ['x = 1 # uint\n', ['-w', 'x="0XFF"'], 'axvisor-studio: x: Rust does not read 0XFF as a number.'],
])('%j is written, with a warning that it does not compile', (text, words, warning) => {
  const { exitCode, stdout, stderr } = runOver({ 'p.toml': text }, 'rust', 'p.toml', ...words);
  expect(exitCode).toBe(0);
  expect(stdout).not.toBe('');
  expect(stderr).toContain(warning);
});

test.each([
  [
    'a key twice',
    { 'a.toml': DEFCONFIG, 'b.toml': DEFCONFIG },
    [],
    1,
    'b.toml:1:7: error[platform-duplicate-key]',
  ],
  ['a wrong type', { 'a.toml': 'smp = 4 # str\n' }, [], 1, 'a.toml:1:'],
  ['broken text', { 'a.toml': 'smp = \n' }, [], 1, 'a.toml:1:7: error[syntax-error]'],
  ['an override of nothing', { 'a.toml': DEFCONFIG }, ['-w', 'x=1'], 2, 'No file has `x` to overwrite.'],
  [
    'a VM file',
    { 'a.toml': CLEAN_VM },
    [],
    2,
    'a.toml is a VM configuration. axconfig.rs is made of platform files.',
  ],
  [
    'a board file',
    { 'a.toml': 'target = "x"\nfeatures = []\n' },
    [],
    2,
    'is a board configuration for building AxVisor.',
  ],
])('%s gives no output', (_, files, words, exitCode, message) => {
  const outcome = runOver(files, 'rust', ...Object.keys(files), ...words);
  expect(outcome).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(message) });
});

test('a missing file and a faulty one are both told', () => {
  const { exitCode, stdout, stderr } = runOver(
    { 'a.toml': 'smp = 4 # str\n' },
    'rust',
    'gone.toml',
    'a.toml',
  );
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('gone.toml does not exist.');
  expect(stderr).toContain('a.toml:1:');
});
