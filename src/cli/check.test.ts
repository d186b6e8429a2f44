import { expect, test } from 'vitest';
import { CLEAN_VM, runOver } from './test-host.ts';

const FAULTY = CLEAN_VM.replace('cpu_num = 1', '\tcpu_num = "two"');
const ODD = CLEAN_VM.replace('[kernel]', 'speed = 9 # fast\n\n[kernel]');
const PLATFORM = 'arch = "aarch64" # str\nplatform = "x" # int\n[plat]\nfamily = "x" # str\n';

/** What is told of the files, as parsed JSON. */
function findingsOf(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const names = Object.keys(files);
  return JSON.parse(runOver(files, 'check', ...names, '--format', 'json', ...words).stdout);
}

test('a clean file', () => {
  expect(runOver({ 'a.toml': CLEAN_VM }, 'check', 'a.toml')).toEqual({
    exitCode: 0,
    stdout:
      'No findings in 1 file.\nRead for AxVisor 0.5 aarch64 (1 file). Guessed; --release and --arch set it.\n',
    stderr: '',
  });
});

test('an error is shown with its line, a tab kept, and fails', () => {
  const { exitCode, stdout } = runOver({ 'x/a.toml': FAULTY }, 'check', 'x/a.toml', '--release', '0.5');
  expect(exitCode).toBe(1);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'x/a.toml:5:12: error[wrong-type]: cpu_num is the text "two". AxVisor 0.5 refuses the file. Write a whole number.',
    '    5 | \tcpu_num = "two"',
    '      | \t          ^^^^^',
  ]);
});

test('the target is not called guessed when it is set', () => {
  const words = ['check', 'a.toml', '--release', '0.5', '--arch', 'x86_64'];
  expect(runOver({ 'a.toml': CLEAN_VM }, ...words).stdout).toMatch(
    /^Read for AxVisor 0\.5 x86_64 \(1 file\)\.$/m,
  );
});

test('a warning fails only when it is denied', () => {
  expect(runOver({ 'a.toml': ODD }, 'check', 'a.toml').exitCode).toBe(0);
  expect(runOver({ 'a.toml': ODD }, 'check', 'a.toml', '--deny', 'warnings').exitCode).toBe(1);
  expect(runOver({ 'a.toml': CLEAN_VM }, 'check', 'a.toml', '--deny', 'warnings').exitCode).toBe(0);
});

test('JSON has a flat list with places from 1', () => {
  expect([...findingsOf({ 'a.toml': FAULTY }), ...findingsOf({ 'b.toml': ODD })]).toEqual([
    {
      file: 'a.toml',
      code: 'wrong-type',
      severity: 'error',
      message: expect.any(String),
      path: 'base.cpu_num',
      start: { line: 5, column: 12 },
      end: { line: 5, column: 17 },
      related: [],
      release: '0.5',
      arch: 'aarch64',
      fixes: expect.any(Array),
    },
    expect.objectContaining({ file: 'b.toml', code: 'unknown-key', severity: 'warning', path: 'base.speed' }),
  ]);
  expect(findingsOf({ 'a.toml': CLEAN_VM })).toEqual([]);
});

test('columns count UTF-16 units', () => {
  const text = CLEAN_VM.replace('memory_regions = [', 'memory_regions = [ # 😀').replace(
    '[0x8000_0000',
    '["😀", 0x8000_0000',
  );
  expect(findingsOf({ 'a.toml': text })[0].start).toEqual({ line: 15, column: 6 });
  expect(findingsOf({ 'a.toml': '"😀" = x\n' })[0].start).toEqual({ line: 1, column: 8 });
});

test('release and architecture choose what is judged', () => {
  const codes = (...words: string[]) => findingsOf({ 'a.toml': CLEAN_VM }, ...words).map(codeOf);
  expect(codes()).toEqual([]);
  expect(codes('--release', '0.3')).toContain('key-not-in-release');
  const [first] = findingsOf({ 'a.toml': FAULTY }, '--release', '0.3', '--arch', 'riscv64');
  expect(first).toMatchObject({ release: '0.3', arch: 'riscv64' });
});

function codeOf(finding: { readonly code: string }): string {
  return finding.code;
}

test('a platform file is checked beside the VMs, for no release', () => {
  const findings = findingsOf({ 'p.toml': PLATFORM, 'a.toml': CLEAN_VM });
  const mismatch = findings.find((one: { code: string }) => one.code === 'platform-type-mismatch');
  expect(mismatch).toMatchObject({ file: 'p.toml', release: null, arch: null, start: { line: 2 } });
});

test('a syntax error is a finding', () => {
  const { exitCode, stdout } = runOver({ 'a.toml': '[base' }, 'check', 'a.toml');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^a\.toml:1:6: error\[syntax-error\]: /);
});

test('what cannot be checked gets one line each and stops nothing', () => {
  const files = {
    'board.toml': 'target = "x"\nfeatures = []\n',
    'other.toml': 'x = 1\n',
    'empty.toml': '',
    'a.toml': FAULTY,
  };
  const { exitCode, stdout, stderr } = runOver(files, 'check', 'gone.toml', ...Object.keys(files));
  expect(exitCode).toBe(2);
  expect(stderr.split('\n')).toEqual([
    'axvisor-studio: gone.toml does not exist.',
    expect.stringMatching(/^axvisor-studio: board\.toml is a board configuration/),
    expect.stringMatching(/^axvisor-studio: other\.toml has no key of a VM configuration/),
    expect.stringMatching(/^axvisor-studio: empty\.toml has no key of a VM configuration/),
    '',
  ]);
  expect(stdout).toContain('a.toml:5:12: error[wrong-type]');
});

test('files are checked as one host, or each by itself, and the summary says which', () => {
  const files = { 'a.toml': CLEAN_VM, 'b.toml': CLEAN_VM };
  const together = runOver(files, 'check', ...Object.keys(files)).stdout;
  expect(together).toMatch(/^b\.toml:2:6: error\[vm-id-duplicate\]: /m);
  expect(together).toMatch(/ in 2 files, checked as one host\.$/m);
  const each = runOver(files, 'check', '--each', ...Object.keys(files)).stdout;
  expect(each).toMatch(/^No findings in 2 files, each by itself\.$/m);
  expect(runOver(files, 'check', '--each', 'a.toml').stdout).toMatch(/^No findings in 1 file\.$/m);
  expect(findingsOf({ 'c.toml': ODD, ...files, 'd.toml': FAULTY }, '--each')).toEqual([
    ...findingsOf({ 'c.toml': ODD }),
    ...findingsOf({ 'd.toml': FAULTY }),
  ]);
});

test('a file that is named twice is one file', () => {
  const { stdout } = runOver({ 'a.toml': CLEAN_VM }, 'check', 'a.toml', './a.toml', 'a.toml');
  expect(stdout).toContain('No findings in 1 file.');
});

test('a file called <stdin> is not standard input', () => {
  const files = { '-': ODD, '<stdin>': FAULTY };
  expect(findingsOf(files).map((one: { file: string }) => one.file)).toEqual(
    expect.arrayContaining(['<stdin>', './<stdin>']),
  );
});

test('what cannot be read is said once for each name, and nothing is counted', () => {
  const names = ['gone.toml', './gone.toml', 'gone.toml', '', '\ufffd', '\ufffd', '.'];
  const { exitCode, stdout, stderr } = runOver({}, 'check', ...names);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd().split('\n')).toHaveLength(5);
});

test('a name or text of the user’s cannot command the terminal', () => {
  const text = CLEAN_VM.replace('cpu_num = 1', 'cpu_num = "\u001b]0;x\u0007"');
  const { stdout, stderr } = runOver({ 'a\u001b[2J.toml': text }, 'check', 'a\u001b[2J.toml', 'b\u001b.toml');
  expect(stdout).toContain('a␛[2J.toml:');
  for (const command of ['\u0007', '\u001b']) expect(stdout + stderr).not.toContain(command);
});
