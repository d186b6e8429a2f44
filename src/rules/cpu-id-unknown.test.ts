import { expect, test } from 'vitest';
import { cpuIdUnknown } from './cpu-id-unknown.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const ids = (list: string, name: string, release: '0.3' | '0.5' = '0.5') =>
  vmFile({ base: `phys_cpu_ids = ${list}` }, { name, release });

test('0.5 wants the address in the node’s name', () => {
  const [finding] = expectRule(cpuIdUnknown, {
    faulty: ids('[«0x200», 0x00]', 'phytiumpi-linux.toml'),
    clean: ids('[0x0, 0x101]', 'phytiumpi-linux.toml'),
  });
  expect(finding?.fixes.map((fix) => fix.title)).toEqual(['Write the same CPUs as [0x0, 0x100]']);
});

test('0.3 wants the reg', () => {
  expectRule(cpuIdUnknown, {
    faulty: ids('[0x200, «0x101»]', 'e2000.toml', '0.3'),
    clean: ids('[0x200, 0x201, 0x0, 0x100]', 'e2000.toml', '0.3'),
  });
});

test('several are told together', () => {
  const [finding] = expectRule(cpuIdUnknown, {
    faulty: ids('«[0x00, 0x100, 0x200]»', 'a1000-linux.toml'),
    clean: ids('[0, 1, 2]', 'a1000-linux.toml'),
  });
  expect(finding?.message).toContain('0x100 and 0x200 are no CPU of the BST A1000');
});

test('what is a CPU in neither way is not translated', () => {
  expect(findingsOf(cpuIdUnknown, ids('[0x5]', 'rk3588.toml'))[0]?.fixes).toEqual([]);
});

test('on QEMU, on unknown boards and in 0.1 nobody knows', () => {
  for (const name of ['qemu.toml', 'vm.toml'])
    expect(findingsOf(cpuIdUnknown, ids('[0x900]', name))).toEqual([]);
  const old = { ...ids('[0x900]', 'rk3588.toml'), release: '0.1' } as const;
  expect(findingsOf(cpuIdUnknown, old)).toEqual([]);
});
