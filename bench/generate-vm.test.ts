import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { generateVm, middleOf } from './generate-vm.ts';
import { Session } from './session.ts';

interface Vm {
  readonly kernel: { readonly memory_regions: readonly bigint[][] };
  readonly devices: { readonly passthrough_devices: readonly [string, bigint, bigint, bigint, bigint][] };
}

test.each([10, 1000])('%i rows are TOML, none overlaps another', (rows) => {
  const vm = parse(generateVm(rows), { integersAsBigInt: true }) as unknown as Vm;
  const { memory_regions: memory } = vm.kernel;
  const { passthrough_devices: devices } = vm.devices;
  expect(memory.length + devices.length).toBe(rows);
  const ranges = [
    ...memory.map(([gpa = 0n, size = 0n]) => [gpa, gpa + size] as const),
    ...devices.map(([, gpa, , length]) => [gpa, gpa + length] as const),
  ];
  for (const [i, [start]] of ranges.entries()) {
    if (i > 0) expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.[1] ?? 0n);
  }
});

test('the row that is edited is there', () => {
  const vm = parse(generateVm(1000), { integersAsBigInt: true }) as unknown as Vm;
  const [, , row, column] = middleOf(1000);
  expect(vm.kernel.memory_regions[row]?.[column]).toBe(0x20_0000n);
});

test('numbers are grouped in fours from the right', () => {
  expect(generateVm(10)).toContain('[0x8000_0000, 0x1000_0000, 0x7, 2], # RAM 0, 256 MiB');
  expect(generateVm(10)).toContain('["uart0", 0x40_0000_0000, 0x40_0000_0000, 0x1000, 32]');
});

test.each([10, 1000, 10_000])('%i rows are a file that no rule objects to', (rows) => {
  const { findings } = new Session(generateVm(rows)).derive();
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
  expect(findings.length).toBeLessThan(10);
});
