import { expect, test } from 'vitest';
import { CLEAN_VM, runOver } from './test-host.ts';

const FAULTY = CLEAN_VM.replace('cpu_num = 1', 'cpu_num = "two"');

test('one file gives its model, integers as decimal strings', () => {
  const { exitCode, stdout, stderr } = runOver({ 'a.toml': CLEAN_VM }, 'decode', 'a.toml');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    base: { id: '1', name: 'linux', phys_cpu_ids: ['0'], phys_cpu_sets: null },
    kernel: {
      entry_point: '2149580800',
      enable_bios: false,
      memory_regions: [{ gpa: '2147483648', size: '268435456', flags: '7', map_type: '0' }],
    },
    devices: { emu_devices: [], interrupt_mode: 'emu', address_space_policy: 'virtualized' },
  });
});

test('the release decides what the model has', () => {
  const { stdout } = runOver({ 'a.toml': CLEAN_VM }, 'decode', 'a.toml', '--release', '0.3');
  expect(JSON.parse(stdout).kernel).not.toHaveProperty('enable_bios');
});

test('what only creating the VM refuses is still decoded', () => {
  const twice = CLEAN_VM.replace('0x7, 0], # System RAM', '0x7, 0], [0x8000_0000, 0x1000, 0x7, 0]');
  expect(runOver({ 'a.toml': twice }, 'check', 'a.toml').exitCode).toBe(1);
  const { exitCode, stdout } = runOver({ 'a.toml': twice }, 'decode', 'a.toml');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).kernel.memory_regions).toHaveLength(2);
});

test('several files give a list that names them', () => {
  const { stdout } = runOver({ 'a.toml': CLEAN_VM, 'b.toml': CLEAN_VM }, 'decode', 'a.toml', 'b.toml');
  expect(JSON.parse(stdout)).toEqual(
    ['a.toml', 'b.toml'].map((file) => ({
      file,
      release: '0.5',
      arch: 'aarch64',
      config: expect.anything(),
    })),
  );
});

test.each<[string, string, number, RegExp, string?]>([
  ['a wrong value', FAULTY, 1, /^a\.toml:5:11: error\[wrong-type\]/],
  [
    'a boot protocol that its architecture does not have',
    CLEAN_VM.replace('enable_bios = false', 'enable_bios = true'),
    1,
    /^a\.toml:13:15: error\[boot-protocol-arch\]/,
  ],
  [
    'firmware without an address',
    CLEAN_VM.replace('enable_bios = false', 'enable_bios = true\nboot_protocol = "uefi"\nbios_path = "b"'),
    1,
    /^a\.toml:14:17: error\[firmware-address-missing\]/,
    'x86_64',
  ],
  ['broken text', '[base', 1, /^a\.toml:1:6: error\[syntax-error\]/],
  [
    'a platform file',
    'arch = "a"\nplatform = "x"\n',
    2,
    /^axvisor-studio: a\.toml is a platform configuration/,
  ],
  ['another file', 'x = 1', 2, /^axvisor-studio: a\.toml has no key of a VM/],
])('%s gives no model', (_, text, exitCode, stderr, arch = 'aarch64') => {
  expect(runOver({ 'a.toml': text }, 'decode', 'a.toml', '--arch', arch)).toEqual({
    exitCode,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});

test('a faulty file stops no other', () => {
  const files = { 'a.toml': FAULTY, 'b.toml': CLEAN_VM };
  const { exitCode, stdout } = runOver(files, 'decode', 'a.toml', 'b.toml', 'gone.toml');
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject([{ file: 'b.toml' }]);
});
