import { expect, test } from 'vitest';
import type { Target } from '../model/release.ts';
import { planVm } from '../planner/plan-vm.ts';
import { type TestRows, testConfig } from '../planner/test-config.ts';
import { type DeviceRow, layoutDevices } from './device-layout.ts';

const ARM: Target = { release: '0.5', arch: 'aarch64' };
const X86: Target = { release: '0.5', arch: 'x86_64' };

function layout(rows: TestRows, target: Target) {
  return layoutDevices(planVm(testConfig(rows), target));
}

const ALL: TestRows = {
  emulated: [['gicd', 0x800_0000n, 0x1_0000n, 0x21n]],
  passthrough: [
    ['uart', 0x900_0000n, 0x904_0000n, 0x1000n],
    ['rtc', 0x901_0000n, 0x901_0000n, 0x1000n],
  ],
  addresses: [[0x1000_0000n, 0x1000n, 'BAR']],
  excluded: [['/pcie@10000000']],
};

test('devices stand by kind, in the order of the file', () => {
  const { groups, summary } = layout(ALL, ARM);
  expect(groups.map((group) => [group.id, group.rows.map((row) => row.name)])).toEqual([
    ['emulated', ['gicd']],
    ['passthrough', ['uart', 'rtc']],
    ['address-window', ['BAR']],
    ['excluded', ['/pcie@10000000']],
  ]);
  expect(summary).toBe(
    'Devices of the guest: emulated 1, passed through by window 2, address windows 1, excluded 1.',
  );
});

test('a device whose host address is another one is marked, with both windows', () => {
  const figure = layout(ALL, ARM);
  const rows = figure.groups[1]?.rows ?? [];
  expect(rows[0]).toMatchObject({
    translated: true,
    guest: { text: '0x900_0000 – 0x900_0fff', size: '4 KiB' },
    host: { text: '0x904_0000 – 0x904_0fff' },
    irq: '1',
  });
  expect(figure.sentenceOf(rows[0] as DeviceRow)).toMatch(
    /^uart, 0x900_0000 to 0x900_0fff, 4 KiB, host 0x904_0000 to 0x904_0fff, interrupt 1\./,
  );
  expect(rows[1]).toMatchObject({ translated: false, host: { text: 'same' } });
});

test('an emulated device has its type, an interrupt of 0 is not set, and no host side', () => {
  const [gicd] = layout(ALL, ARM).groups[0]?.rows ?? [];
  expect(gicd).toMatchObject({ irq: 'not set', host: { text: '–' }, built: true });
  expect(gicd?.type).toMatch(/^0x21 /);
});

test('what the release does not build says so and why', () => {
  const figure = layout(ALL, { release: '0.1', arch: 'aarch64' });
  const [gicd] = figure.groups[0]?.rows ?? [];
  expect(gicd).toMatchObject({ built: false });
  expect(figure.sentenceOf(gicd as DeviceRow)).toMatch(/; not built\. This release/);
});

test('ports stand with the device that owns them, passed ports in a group, implicit devices last', () => {
  const rows: TestRows = { emulated: [['com1', 0x3f8n, 8n, 2n]], ports: [[0x6000n, 0x80n, 'BAR']] };
  const { groups } = layout(rows, X86);
  expect(groups.map((group) => group.rows.map((row) => row.guest.text))).toEqual([
    ['ports 0x3f8 – 0x3ff'],
    ['ports 0x6000 – 0x607f'],
    ['0xfee0_0000 – 0xfee0_0fff'],
  ]);
  expect(groups.at(-1)).toMatchObject({ id: 'implicit', rows: [{ path: [] }] });
});

test('ids are unique, also where one row becomes several devices', () => {
  const rows: TestRows = { emulated: [['gicr', 0x80a_0000n, 0x2_0000n, 0x20n, 4n, 0x2_0000n, 0n]] };
  const ids = layout(rows, ARM).groups.flatMap((group) => group.rows.map((row) => row.id));
  expect(ids.length).toBe(5);
  expect(new Set(ids).size).toBe(5);
});
