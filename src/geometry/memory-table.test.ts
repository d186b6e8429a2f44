import { expect, test } from 'vitest';
import { planVm } from '../planner/plan-vm.ts';
import { type TestRows, testConfig } from '../planner/test-config.ts';
import { layoutMemoryTable } from './memory-table.ts';

function table(rows: TestRows, release: '0.1' | '0.5' = '0.5') {
  return layoutMemoryTable(planVm(testConfig(rows), { release, arch: 'x86_64' }));
}

test('every fact of the map is a row: regions, memory chosen at boot, load addresses, ports', () => {
  const rows = table({
    kernel: { kernel_load_addr: 0x20_0000n },
    memory: [
      [0x8000_0000n, 0x4000_0000n, 1n, 'RAM'],
      [0n, 0x10_0000n, 0n, 'low'],
    ],
    ports: [[0x6000n, 0x80n, 'BAR']],
  });
  expect(rows.map((row) => [row.name, row.startText, row.endText, row.sizeText, row.kindText])).toEqual([
    ['low', '0x0', '0xf_ffff', '1 MiB', 'allocated'],
    ['APIC access page', '0xfee0_0000', '0xfee0_0fff', '4 KiB', 'reserved by AxVisor'],
    ['RAM', 'chosen at boot', '–', '1 GiB', 'identical'],
    ['kernel', 'chosen at boot', '–', '–', 'load address'],
    ['kernel', '0x20_0000', '–', '–', 'load address'],
    ['BAR', '0x6000', '0x607f', '128 ports', 'passthrough ports'],
  ]);
  expect(rows[2]?.stateText).toBe('The configured 0x8000_0000 is not used.');
  expect(rows[2]?.start).toBeUndefined();
});

test('overlaps and the host side are told', () => {
  const [ram, nic] = table(
    {
      memory: [[0x8000_0000n, 0x4000_0000n, 0n, 'RAM']],
      passthrough: [['nic', 0x8f00_0000n, 0x9000_0000n, 0x1000n]],
    },
    '0.1',
  );
  expect(ram).toMatchObject({ stateText: 'Overlaps nic.', hostText: 'chosen at boot', problem: 'error' });
  expect(nic).toMatchObject({ stateText: 'Overlaps RAM.', hostText: '0x9000_0000' });
});
