import { expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { CLEAN_VM, hostOf, runOver } from './test-host.ts';

const VM = `\ufeff# head\r
[base]\r
id = 1 # one\r
name = 'linux'\r
\r
[kernel]\r
entry_point = 0x8020_0000\r
memory_regions = [\r
\t[0x8000_0000, 0x1000_0000, 0x7, 0], # RAM\r
]`;

const PLATFORM = `arch = "aarch64" # str
platform = "x" # str
[plat]
kernel-base-vaddr = "0xffff_8000_4000_0000" # uint
phys-memory-base = 0x4000_0000 # uint
`;

/** What `set` makes of a text, as pairs of lines that differ. */
function changesOf(text: string, ...words: readonly string[]) {
  const { exitCode, stdout, stderr } = runOver({ 'a.toml': text }, 'set', 'a.toml', ...words);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  const before = text.split('\n');
  const after = stdout.split('\n');
  return [before.filter((line) => !after.includes(line)), after.filter((line) => !before.includes(line))];
}

test.each([
  ['kernel.entry_point=2151677952', 'entry_point = 0x8040_0000\r'],
  ['kernel.entry_point=2G+4M', 'entry_point = 0x8040_0000\r'],
  ['base.id=16', 'id = 16 # one\r'],
  ['base.id=128K', 'id = 131072 # one\r'],
  ['base.name="linux 2"', "name = 'linux 2'\r"],
  ['kernel.memory_regions[0][1]=512M', '\t[0x8000_0000, 0x2000_0000, 0x7, 0], # RAM\r'],
  ['kernel.memory_regions[0]=[2G, 512M, 7, 1]', '\t[0x8000_0000, 0x2000_0000, 0x7, 1], # RAM\r'],
  ['kernel.memory_regions=[[2147483648, 512M, 7, 1]]', '\t[0x8000_0000, 0x2000_0000, 0x7, 1], # RAM\r'],
])('%s changes one literal in the style that it has', (word, line) => {
  expect(changesOf(VM, word)[1]).toEqual([line]);
});

test.each([
  ['kernel.entry_point=0x80400000', 'entry_point = 0x80400000\r'],
  ['kernel.entry_point=0x80200000', 'entry_point = 0x80200000\r'],
  ['base.id=0x10', 'id = 0x10 # one\r'],
  ['base.id=0X1F', 'id = 0x1F # one\r'],
  ['base.id=+7', 'id = +7 # one\r'],
  ['kernel.entry_point=+0x10', 'entry_point = 0x10\r'],
  ['kernel.memory_regions[0]=[2G, 0x20000000, 0b111, 0]', '\t[0x8000_0000, 0x20000000, 0b111, 0], # RAM\r'],
])('%s is written in the style that it was typed in', (word, line) => {
  expect(changesOf(VM, word)[1]).toEqual([line]);
});

test('a missing key goes where it usually stands, a number as it was typed, a quantity as files write it', () => {
  expect(changesOf(VM, 'kernel.kernel_load_addr=2G', 'base.cpu_num=0x2')).toEqual([
    [],
    ['cpu_num = 0x2\r', 'kernel_load_addr = 0x8000_0000\r'],
  ]);
});

test('rows and keys come and go, in the order of the words', () => {
  const words = ['--insert', 'kernel.memory_regions[1]=[0x9000_0000, 0x20_0000, 0x7, 0]'];
  expect(changesOf(VM, ...words)[1]).toEqual(['\t[0x9000_0000, 0x20_0000, 0x7, 0],\r']);
  expect(changesOf(VM, '--remove', 'base.id')).toEqual([['id = 1 # one\r'], []]);
  expect(changesOf(VM, '--remove', 'base.id', 'base.id=7')[1]).toEqual(['id = 7\r']);
  expect(changesOf(VM, '--insert', 'base.mine="x"')[1]).toEqual(['mine = "x"\r']);
});

test('byte order mark, line ends and the missing last line end stay', () => {
  const { stdout } = runOver({ 'a.toml': VM }, 'set', 'a.toml', 'base.id=1');
  expect(stdout).toBe(VM);
});

test('a platform file keeps quoted numbers quoted and types where they are', () => {
  expect(changesOf(PLATFORM, 'plat.kernel-base-vaddr=0xffff_8000_8000_0000')[1]).toEqual([
    'kernel-base-vaddr = "0xffff_8000_8000_0000" # uint',
  ]);
  expect(changesOf(PLATFORM, 'plat.phys-memory-base=2G')[1]).toEqual([
    'phys-memory-base = 0x8000_0000 # uint',
  ]);
  expect(changesOf(PLATFORM, 'plat.phys-memory-size=1G')[1]).toEqual([
    'phys-memory-size = 0x4000_0000 # uint',
  ]);
  expect(changesOf(PLATFORM, '--insert', 'plat.far=0xffff_0000_0000_0000')[1]).toEqual([
    'far = "0xffff_0000_0000_0000" # uint',
  ]);
});

const NAMED = `[kernel]
entry_point = 0x80200000
[[kernel.memory_regions]]
gpa = 0x80000000
size = 0x10000000
flags = 0x7
map_type = 0
[devices]
passthrough_addresses = [{ base_gpa = 0x9000000, length = 4096 }]
passthrough_devices = [["uart", 0x900_0000, 0x900_0000, 0x1000, 33]]
`;

test.each<[string[], string[]]>([
  [
    ['--insert', 'kernel.memory_regions[1]=[2G, 512M, 7, 1]'],
    ['[[kernel.memory_regions]]', 'gpa = 0x80000000', 'size = 0x20000000', 'flags = 0x7', 'map_type = 1'],
  ],
  [['kernel.memory_regions[0]=[2G, 0x2000_0000, 7, 0]'], ['size = 0x2000_0000']],
  [['kernel.memory_regions[0][1]=512M'], ['size = 0x20000000']],
  [
    ['devices.passthrough_addresses=[[0x9000000, 8K]]'],
    ['passthrough_addresses = [{ base_gpa = 0x9000000, length = 8192 }]'],
  ],
  [
    [
      '--insert',
      'devices.passthrough_devices[1]={ base_hpa = 160M, base_gpa = 160M, name = "u", length = 64K }',
    ],
    [
      'passthrough_devices = [["uart", 0x900_0000, 0x900_0000, 0x1000, 33], ["u", 0xa00_0000, 0xa00_0000, 0x1_0000]]',
    ],
  ],
  [
    ['devices.passthrough_devices[0].irq_id=0x21'],
    ['passthrough_devices = [["uart", 0x900_0000, 0x900_0000, 0x1000, 0x21]]'],
  ],
])('%j is written in the form and the style that the rows of the list have', (words, lines) => {
  const { exitCode, stdout } = runOver({ 'a.toml': NAMED }, 'set', 'a.toml', ...words);
  expect(exitCode).toBe(0);
  const left = NAMED.split('\n');
  const added = stdout.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  for (const line of lines) expect(stdout.split('\n')).toContain(line);
  for (const line of added.filter((line) => line !== '')) expect(lines).toContain(line);
});

test('the first row of a list that is missing makes the list', () => {
  const words = ['--insert', 'devices.passthrough_addresses[0]=[160M, 4K]'];
  expect(runOver({ 'a.toml': CLEAN_VM }, 'set', 'a.toml', ...words).stdout).toBe(
    CLEAN_VM.replace(
      'passthrough_devices = []\n',
      'passthrough_devices = []\npassthrough_addresses = [\n    [0xa00_0000, 0x1000],\n]\n',
    ),
  );
  expect(changesOf(VM, '--insert', 'base.phys_cpu_ids[0]=0x100')[1]).toEqual(['phys_cpu_ids = [0x100]\r']);
  expect(changesOf(PLATFORM, '--insert', 'devices.mmio-regions[0]=[160M, 4K]')[1]).toEqual([
    '[devices]',
    'mmio-regions = [',
    '    [0xa00_0000, 0x1000],',
    '] # [(uint, uint)]',
  ]);
});

test('a cell of a row that is a table is known by its column', () => {
  const text = '[kernel]\nmemory_regions = [{ gpa = 0x8000_0000, flags = 7 }]\n[base]\nid = 1\n';
  expect(changesOf(text, 'kernel.memory_regions[0].size=1M')[1]).toEqual([
    'memory_regions = [{ gpa = 0x8000_0000, size = 0x10_0000, flags = 7 }]',
  ]);
});

test.each([
  [['base.idd=1'], 2, 'AxVisor knows no such key'],
  [['base.id'], 2, 'is no change'],
  [['--remove', 'base.idd'], 1, 'was refused'],
  [['--insert', 'base.id=2'], 1, 'already there'],
  [['kernel.memory_regions[4][0]=1'], 1, 'There is no row'],
  [['kernel.memory_regions[1]=[1, 2, 3, 0]'], 1, '--insert kernel.memory_regions[1]=… adds it'],
  [['devices.passthrough_addresses[0]=[1, 2]'], 1, '--insert devices.passthrough_addresses[0]=… adds it'],
  [
    ['--insert', 'devices.passthrough_addresses[1]=[1, 2]'],
    1,
    'its first row is devices.passthrough_addresses[0]',
  ],
  [['--insert', 'kernel.memory_regions[0]={ gpa = 1, flags = 7 }'], 2, 'needs size'],
  [['--insert', 'kernel.memory_regions[0]={ gpa = 1, bytes = 7 }'], 2, 'has no bytes'],
  [['base.id=１'], 2, '“１” is not a number'],
  [['base.id=80h'], 2, '“80h” is not a number'],
  [['base.id=1,000'], 2, '“1,000” is not a number'],
  [['base.id=1 << 3'], 2, '“1 << 3” is not a number'],
  [['--insert', 'kernel.memory_regions[3]=[1]'], 1, 'has no place 3'],
  [['base.id=2', 'base.idd=1'], 2, 'AxVisor knows no such key'],
])('%j changes nothing and says why', (words, exitCode, reason) => {
  const { host, replaced } = hostOf({ 'a.toml': VM });
  const outcome = runCommand(['set', 'a.toml', '--in-place', ...words], host);
  expect(outcome).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(reason) });
  expect(outcome.stderr.split('\n')).toHaveLength(2);
  expect(replaced.size).toBe(0);
});

test('a flat file is not given tables by mistake', () => {
  const { stderr } = runOver(
    { 'a.toml': 'id = 1\nentry_point = 2\n' },
    'set',
    'a.toml',
    'kernel.entry_point=3',
  );
  expect(stderr).toContain('write entry_point instead of kernel.entry_point');
});

test('a broken file is refused with its error', () => {
  const outcome = runOver({ 'a.toml': '[base]\nid = \n' }, 'set', 'a.toml', 'base.id=1');
  expect(outcome).toMatchObject({ exitCode: 1, stdout: '' });
  expect(outcome.stderr).toContain('a.toml:2:6: error[syntax-error]');
});

test('in place: the file is written when it changes, and nothing is printed', () => {
  const { host, replaced } = hostOf({ 'a.toml': VM });
  const done = { exitCode: 0, stdout: '', stderr: '' };
  expect(runCommand(['set', 'a.toml', 'base.id=1', '--in-place'], host)).toEqual(done);
  expect(replaced.size).toBe(0);
  expect(runCommand(['set', 'a.toml', 'base.id=2', '--in-place'], host)).toEqual(done);
  expect(replaced.get('a.toml')).toBe(VM.replace('id = 1', 'id = 2'));
});

const FLAT = 'id = 1\nentry_point = 2\nemu_devices = [["a", 0, 0, 0, 0x1, []]]\n';
const TYPED = `arch = "aarch64"
platform = "x" # str
[plat]
cpu-num = 4 # uint
offset = 1 # int
base = "0xffff_8000_4000_0000" # uint
rows = [["0x1", 2]] # [(uint, int)]
free = 1
`;

test.each([
  [
    'base.id=18446744073709551616',
    'base.id holds whole numbers from 0 to 2^64 − 1, and 18446744073709551616',
  ],
  ['kernel.entry_point=0x1_0000_0000_0000_0000', 'and 0x1_0000_0000_0000_0000 is none'],
  ['kernel.entry_point=17179869184G', 'and 18446744073709551616 is none'],
  ['kernel.entry_point=-1', 'kernel.entry_point holds whole numbers from 0 to 2^64 − 1, and -1'],
  ['kernel.kernel_load_addr=0x1_0000_0000_0000_0000', 'kernel.kernel_load_addr holds'],
  ['kernel.memory_regions[0][1]=0x1_0000_0000_0000_0000', 'kernel.memory_regions[0][1] holds'],
  ['kernel.memory_regions[0][3]=256', 'from 0 to 0xff, and 256'],
  ['kernel.memory_regions=[[0x8000_0000, 1, 7, 0], [1, 2, 7, -1]]', 'kernel.memory_regions[1][3] holds'],
  [
    'kernel.memory_regions=[{ gpa = 0, size = 0x1_0000_0000_0000_0000, flags = 7, map_type = 0 }]',
    '[0].size holds',
  ],
  ['--insert=kernel.memory_regions[1]=[0, 1, -7, 0]', 'kernel.memory_regions[1][2] holds'],
  ['base.phys_cpu_sets=[1, 0x1_0000_0000_0000_0000]', 'base.phys_cpu_sets[1] holds'],
  ['devices.passthrough_ports=[[0x3f8, 0x1_0000]]', 'from 0 to 0xffff, and 0x1_0000'],
  [`--insert=base.mine=${1n << 128n}`, 'from −2^127 to 2^128 − 1'],
])('%s is a number that AxVisor cannot hold', (word, reason) => {
  expectRefused(VM, word, reason);
});

test.each([
  ['entry_point=0x8000_0000_0000_0000', 'entry_point holds whole numbers from 0 to 2^63 − 1'],
  ['emu_devices[0][4]=0x8000_0000_0000_0000', 'emu_devices[0][4] holds'],
])('%s is one that the parser of flat files cannot', (word, reason) => {
  expectRefused(FLAT, word, reason);
});

test.each([
  ['plat.free=18446744073709551616', 'plat.free holds whole numbers from −2^63 to 2^64 − 1'],
  ['plat.free=-9223372036854775809', 'plat.free holds'],
  ['plat.cpu-num=-1', 'plat.cpu-num holds whole numbers from 0 to 2^64 − 1'],
  ['plat.base=0x1_0000_0000_0000_0000', 'plat.base holds'],
  ['plat.base="0x1_0000_0000_0000_0000"', 'plat.base holds'],
  ['plat.offset=0x8000_0000_0000_0000', 'plat.offset holds whole numbers from −2^63 to 2^63 − 1'],
  ['plat.rows[0][1]=0x8000_0000_0000_0000', 'plat.rows[0][1] holds'],
  ['plat.rows=[["0x1", 2], [-1, 2]]', 'plat.rows[1][0] holds'],
])('%s is one that axconfig-gen cannot', (word, reason) => {
  expectRefused(TYPED, word, reason);
});

function expectRefused(text: string, word: string, reason: string): void {
  const { host, replaced } = hostOf({ 'a.toml': text });
  const outcome = runCommand(['set', 'a.toml', '--in-place', word], host);
  expect(outcome).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining(reason) });
  expect(outcome.stderr.split('\n')).toHaveLength(2);
  expect(replaced.size).toBe(0);
}

test.each([
  [VM, 'kernel.entry_point=0xffff_ffff_ffff_ffff'],
  [VM, 'kernel.entry_point=17179869183G'],
  [VM, 'kernel.memory_regions[0][3]=255'],
  [VM, `--insert=base.mine=${(1n << 128n) - 1n}`],
  [FLAT, 'entry_point=0x7fff_ffff_ffff_ffff'],
  [TYPED, 'plat.base=0xffff_ffff_ffff_ffff'],
  [TYPED, 'plat.offset=-9223372036854775808'],
  [TYPED, 'plat.free=0xffff_ffff_ffff_ffff'],
])('what just fits is written', (text, word) => {
  expect(runOver({ 'a.toml': text }, 'set', 'a.toml', word)).toMatchObject({ exitCode: 0, stderr: '' });
});
