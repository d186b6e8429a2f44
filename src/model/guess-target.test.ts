import { describe, expect, test } from 'vitest';
import { guessTarget } from './guess-target.ts';
import { CLEAN, DEVICES, devices, emulated, kernel, memory, parse, passthrough } from './test-decode.ts';

const guess = (text: string, name = 'vm.toml') => guessTarget(parse(text), name);
const RAM = '[[0x4000_0000, 0x1000, 7, 0]]';

describe('release', () => {
  test.each([
    ['flat keys', 'id = 1\nmemory_regions = []\n', 'flat'],
    ['a comment at the top', `# Linux\n# Release 0.3 · aarch64\n${kernel('enable_bios = true')}`, '0.3'],
    ['a key of 0.5', kernel('enable_bios = false'), '0.5'],
    ['a type of 0.5', emulated('[["a", 0, 0, 0, 0x24, []]]'), '0.5'],
    ['a path row', passthrough('[["/"]]'), '0.5'],
    ['a short row without a path', passthrough('[["/"], ["uart"]]'), '0.3'],
    ['bios_path without enable_bios', `${kernel('bios_path = "b"')}excluded_devices = []\n`, '0.3'],
    [
      'a virtio device that 0.5 refuses',
      emulated('[["blk", 0, 0, 0, 0xe1, []]]').replace(
        'passthrough_devices = []',
        'passthrough_devices = [["/"]]',
      ),
      '0.3',
    ],
    ['interrupt_mode alone', `${memory(RAM)}interrupt_mode = "pt"\n`, '0.1-dtb'],
    ['no memory', CLEAN, '0.1-dtb'],
    ['nothing new', memory(RAM), '0.1'],
    ['nothing at all', '', '0.5'],
  ])('%s', (_, text, release) => {
    expect(guess(text).release).toBe(release);
  });

  test('every guess but the bare default has its reasons', () => {
    expect(guess('').releaseMarks).toEqual([]);
    expect(guess(devices('passthrough_ports = []')).releaseMarks).toEqual([
      'passthrough_ports exists since release 0.5.',
    ]);
    for (const mark of guess(passthrough('[["/"]]')).releaseMarks) expect(mark).toMatch(/^[A-Z].*\.$/);
  });
});

describe('architecture', () => {
  test.each([
    ['the file name', CLEAN, 'linux-riscv64-qemu.toml', 'riscv64'],
    ['a board in the file name', CLEAN, 'linux-rk3588.toml', 'aarch64'],
    ['a path', CLEAN.replace('"k"', '"nimbos-x86_64.bin"'), 'vm.toml', 'x86_64'],
    ['a device type', emulated('[["a", 0, 0, 0, 0x25, []]]'), 'vm.toml', 'loongarch64'],
    ['a device name', passthrough('[["IO APIC", 0x1000, 0x1000, 0x1000, 1]]'), 'vm.toml', 'x86_64'],
    ['an address', passthrough('[["x", 0xfee0_0000, 0xfee0_0000, 0x1000, 1]]'), 'vm.toml', 'x86_64'],
    ['a table row', passthrough('[{name = "plic", base_gpa = 0x0c00_0000}]'), 'vm.toml', 'riscv64'],
    ['nothing', CLEAN, 'vm.toml', 'aarch64'],
  ])('%s', (_, text, name, arch) => {
    expect(guess(text, name).arch).toBe(arch);
  });

  test('the name outweighs what the file holds', () => {
    const text = emulated('[["gppt-gicd", 0x800_0000, 0, 0, 0x21, []]]');
    expect(guess(text, 'arceos-x86_64.toml').arch).toBe('x86_64');
    expect(guess(text, 'vm.toml').archMarks[0]).toContain('0x21');
  });

  test('a broken list does not stop the guess', () => {
    expect(guess(`${DEVICES.replace('[]', '5')}`, 'a-riscv64.toml').arch).toBe('riscv64');
  });
});
