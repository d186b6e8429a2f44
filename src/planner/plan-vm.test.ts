import { describe, expect, test } from 'vitest';
import type { Arch, Release, Target } from '../model/release.ts';
import { planVm } from './plan-vm.ts';
import { type TestRows, testConfig } from './test-config.ts';
import type { ImageKind } from './vm-plan.ts';

function plan(rows: TestRows, release: Release, arch: Arch = 'aarch64') {
  const target: Target = { release, arch };
  return planVm(testConfig(rows), target);
}

const RAM = 0x8000_0000n;
const GIB = 0x4000_0000n;

describe('memory', () => {
  test.each(['flat', '0.1', '0.1-dtb'] as const)(
    '%s claims the configured address of map_type 1',
    (release) => {
      const [ram] = plan({ memory: [[RAM, GIB, 1n, 'RAM']] }, release).memory;
      const range = { start: RAM, size: GIB };
      expect(ram).toMatchObject({
        kind: 'identical',
        label: 'RAM',
        main: false,
        built: true,
        gpa: { kind: 'fixed', range },
        hpa: { kind: 'fixed', range },
      });
    },
  );

  test.each(['0.3', '0.5'] as const)('%s picks the address of map_type 1 at boot', (release) => {
    const [ram] = plan({ memory: [[RAM, GIB, 1n]] }, release).memory;
    expect(ram).toMatchObject({
      main: true,
      built: true,
      gpa: { kind: 'chosen-at-boot', configured: { start: RAM, size: GIB } },
      hpa: { kind: 'chosen-at-boot' },
    });
  });

  test('map_type 0 has a fixed guest address and a host address chosen at boot in every release', () => {
    for (const release of ['0.1', '0.3', '0.5'] as const) {
      const [ram] = plan({ memory: [[RAM, GIB, 0n]] }, release).memory;
      expect(ram).toMatchObject({
        kind: 'allocated',
        gpa: { kind: 'fixed' },
        hpa: { kind: 'chosen-at-boot' },
      });
    }
  });

  test('map_type 2 is identity from 0.3 on and unknown before', () => {
    const rows: TestRows = { memory: [[RAM, GIB, 2n]] };
    expect(plan(rows, '0.5').memory[0]).toMatchObject({
      kind: 'reserved',
      built: true,
      hpa: { kind: 'fixed', range: { start: RAM, size: GIB } },
    });
    expect(plan(rows, '0.1').memory[0]).toMatchObject({ built: false, note: expect.stringContaining('0.3') });
  });

  test('the DEVICE flag skips a row only before 0.3', () => {
    const config = testConfig({ memory: [[RAM, GIB, 1n]] });
    const row = { ...config.kernel.memory_regions[0], flags: 0x37n } as never;
    const flagged = { ...config, kernel: { ...config.kernel, memory_regions: [row] } };
    expect(planVm(flagged, { release: '0.1', arch: 'aarch64' }).memory[0]?.built).toBe(false);
    expect(planVm(flagged, { release: '0.5', arch: 'aarch64' }).memory[0]?.built).toBe(true);
  });

  test('rows without numbers are left out, and main stays row 0', () => {
    const config = testConfig({
      memory: [
        [RAM, GIB, 0n],
        [RAM + GIB, GIB, 0n],
      ],
    });
    const first = { ...config.kernel.memory_regions[0], gpa: undefined } as never;
    const rows = [first, config.kernel.memory_regions[1] as never];
    const memory = planVm(
      { ...config, kernel: { ...config.kernel, memory_regions: rows } },
      { release: '0.5', arch: 'aarch64' },
    ).memory;
    expect(memory.map((row) => [row.path.at(-1), row.main])).toEqual([[1, false]]);
  });
});

describe('images', () => {
  const kernel = { entry_point: RAM + 0x8_0000n, kernel_load_addr: RAM, dtb_load_addr: RAM + 0x1000n };

  function places(rows: TestRows, release: Release, arch: Arch = 'aarch64') {
    const found = plan(rows, release, arch).images;
    return Object.fromEntries(found.map((image) => [image.kind, image.effective])) as Partial<
      Record<ImageKind, bigint>
    >;
  }

  test('0.1 uses the numbers as written', () => {
    const memory = [[RAM, GIB, 1n]] as const;
    expect(places({ kernel, memory }, '0.1')).toEqual({
      entry: RAM + 0x8_0000n,
      kernel: RAM,
      dtb: RAM + 0x1000n,
    });
  });

  test.each(['0.3', '0.5'] as const)('%s: everything follows identical main memory', (release) => {
    const memory = [[RAM, GIB, 1n]] as const;
    expect(places({ kernel, memory }, release)).toEqual({
      entry: undefined,
      kernel: undefined,
      dtb: undefined,
    });
    expect(places({ kernel, memory: [[RAM, GIB, 0n]] }, release).kernel).toBe(RAM);
  });

  test('reserved main memory: 0.3 loses the entry offset, 0.5 keeps it', () => {
    const memory = [[2n * RAM, GIB, 2n]] as const;
    expect(places({ kernel, memory }, '0.3')).toMatchObject({ entry: 2n * RAM, kernel: 2n * RAM });
    expect(places({ kernel, memory }, '0.5')).toMatchObject({
      entry: 2n * RAM + 0x8_0000n,
      kernel: 2n * RAM,
    });
  });

  test('firmware takes the first 2 MiB of moved memory', () => {
    const memory = [[RAM, GIB, 2n]] as const;
    const withBios = { ...kernel, bios_path: 'bios', bios_load_addr: RAM, kernel_load_addr: 0x20_0000n };
    expect(places({ kernel: withBios, memory }, '0.3').kernel).toBe(RAM + 0x20_0000n);
  });

  test('0.5 UEFI keeps the written numbers although main memory is identical', () => {
    const uefi = { ...kernel, enable_bios: true, boot_protocol: 'uefi' } as const;
    expect(places({ kernel: uefi, memory: [[RAM, GIB, 1n]] }, '0.5', 'x86_64').kernel).toBe(RAM);
  });

  test('0.5 ignores firmware unless enable_bios is true', () => {
    const bios = { bios_path: 'bios', bios_load_addr: 0x8000n };
    const firmware = (more: object, release: Release) =>
      plan({ kernel: { ...bios, ...more } }, release, 'x86_64').images.find((i) => i.kind === 'firmware')
        ?.built;
    expect(firmware({}, '0.1')).toBe(true);
    expect(firmware({}, '0.5')).toBe(false);
    expect(firmware({ enable_bios: true }, '0.5')).toBe(true);
  });

  test("0.5 multiboot without an address uses AxVisor's BIOS at 0x8000", () => {
    const images = plan({ kernel: { enable_bios: true } }, '0.5', 'x86_64').images;
    expect(images).toMatchObject([{ kind: 'firmware', effective: 0x8000n, path: ['kernel', 'enable_bios'] }]);
  });
});

describe('emulated devices', () => {
  test('0.1 reads them and builds none', () => {
    const [device] = plan({ emulated: [['gic', 0x800_0000n, 0x1_0000n, 1n]] }, '0.1').devices;
    expect(device).toMatchObject({ built: false, gpa: { start: 0x800_0000n, size: 0x1_0000n } });
  });

  test('0x1 is always at 0x0800_0000', () => {
    const [gic] = plan({ emulated: [['gic', 0x1234_0000n, 0x1000n, 1n]] }, '0.5').devices;
    expect(gic).toMatchObject({ built: true, gpa: { start: 0x800_0000n, size: 0x1_0000n } });
    expect(gic?.note).toMatch(/not used/);
  });

  test('0x20 is one device a frame, at base plus stride', () => {
    const rows: TestRows = { emulated: [['gicr', 0x80a_0000n, 0x2_0000n, 0x20n, 2n, 0x4_0000n, 0n]] };
    const devices = plan(rows, '0.5').devices.filter((device) => device.source === 'emulated');
    expect(devices.map((device) => device.gpa?.start)).toEqual([0x80a_0000n, 0x80e_0000n]);
    expect(devices[1]?.label).toBe('gicr 2 of 2');
  });

  test('an absurd frame count neither hangs nor is silent', () => {
    const rows: TestRows = { emulated: [['gicr', 0n, 0x1000n, 0x20n, 1n << 60n, 0x1000n, 0n]] };
    const devices = plan(rows, '0.5').devices.filter((device) => device.source === 'emulated');
    expect(devices).toHaveLength(64);
    expect(devices[0]?.note).toContain('64');
  });

  test('console and PIT are ports, never addresses, on every architecture', () => {
    const rows: TestRows = {
      emulated: [
        ['com1', 0x3f8n, 8n, 2n],
        ['pit', 0x40n, 0x22n, 0x24n],
      ],
    };
    const x86 = plan(rows, '0.5', 'x86_64');
    expect(x86.ports.map((port) => [port.first, port.last])).toEqual([
      [0x3f8, 0x3ff],
      [0x40, 0x61],
    ]);
    for (const { devices } of [x86, plan(rows, '0.5'), plan(rows, '0.3', 'x86_64')]) {
      expect(devices.filter((d) => d.source === 'emulated').map((d) => d.gpa)).toEqual([
        undefined,
        undefined,
      ]);
    }
    expect(plan(rows, '0.5').devices[0]).toMatchObject({
      built: false,
      note: expect.stringContaining('x86_64'),
    });
  });

  test.each([
    ['0x23', 0x23n, 'x86_64'],
    ['0x25', 0x25n, 'loongarch64'],
    ['0x21', 0x21n, 'aarch64'],
  ] as const)('%s is built on its own architecture only', (_, type, arch) => {
    const rows: TestRows = { emulated: [['x', 0x1000_0000n, 0x1000n, type]] };
    expect(plan(rows, '0.5', arch).devices[0]?.built).toBe(true);
    expect(plan(rows, '0.5', arch === 'x86_64' ? 'aarch64' : 'x86_64').devices[0]?.built).toBe(false);
  });

  test('0x30 needs its argument, its length and an interrupt mode', () => {
    const row = (length: bigint, ...cfg: bigint[]): TestRows => ({
      emulated: [['plic', 0xc00_0000n, length, 0x30n, ...cfg]],
      devices: { interrupt_mode: 'passthrough' },
    });
    expect(plan(row(0x60_0000n, 2n), '0.5', 'riscv64').devices[0]?.built).toBe(true);
    expect(plan(row(0x60_0000n), '0.5', 'riscv64').devices[0]?.built).toBe(false);
    expect(plan(row(0x20_2004n, 2n), '0.5', 'riscv64').devices[0]?.built).toBe(false);
    expect(plan({ ...row(0x60_0000n, 2n), devices: {} }, '0.5', 'riscv64').devices[0]?.note).toContain(
      'no_irq',
    );
  });
});

describe('passthrough', () => {
  const translated: TestRows = { passthrough: [['uart', 0x900_0000n, 0x904_0000n, 0x1000n]] };

  test('the host address counts in 0.1 and 0.5 and is ignored between', () => {
    const host = (release: Release) => plan(translated, release).devices[0]?.hpa?.start;
    expect([host('0.1'), host('0.1-dtb'), host('0.3'), host('0.5')]).toEqual([
      0x904_0000n,
      0x900_0000n,
      0x900_0000n,
      0x904_0000n,
    ]);
    expect(plan(translated, '0.3').devices[0]?.note).toContain('0x904_0000');
  });

  test('a path row first makes 0.5 drop the explicit rows', () => {
    const rows: TestRows = { passthrough: [['/uart'], ['uart', 0x900_0000n, 0x900_0000n, 0x1000n]] };
    const built = (release: Release, arch: Arch) =>
      plan(rows, release, arch)
        .devices.slice(0, 2)
        .map((d) => d.built);
    expect(built('0.5', 'aarch64')).toEqual([true, false]);
    expect(built('0.3', 'aarch64')).toEqual([true, true]);
    expect(built('0.5', 'x86_64')).toEqual([false, true]);
    expect(built('0.1', 'aarch64')).toEqual([false, true]);
  });

  test('an explicit row first makes 0.5 refuse the path rows', () => {
    const rows: TestRows = { passthrough: [['uart', 0x900_0000n, 0x900_0000n, 0x1000n], ['/uart']] };
    const built = (release: Release) => plan(rows, release).devices.map((d) => d.built);
    expect(built('0.5')).toEqual([true, false]);
    expect(built('0.3')).toEqual([true, true]);
  });

  test('windows, ports and excluded nodes by release and architecture', () => {
    const rows: TestRows = {
      passthrough: [['/']],
      addresses: [[0x1000n, 0x1000n, 'BAR']],
      ports: [[0x6000n, 0x80n]],
      excluded: [['/gic', '/pcie']],
    };
    const now = plan(rows, '0.5');
    expect(now.devices.map((d) => [d.source, d.label, d.built])).toEqual([
      ['device-tree-path', '/ (every device of the board)', true],
      ['address-window', 'BAR', true],
      ['excluded', '/gic', true],
      ['excluded', '/pcie', true],
    ]);
    expect(now.devices[3]?.path).toEqual(['devices', 'excluded_devices', 0, 1]);
    expect(now.ports[0]?.built).toBe(false);
    expect(plan(rows, '0.5', 'x86_64').ports).toMatchObject([{ first: 0x6000, last: 0x607f, built: true }]);
    expect(plan(rows, '0.1').devices.every((d) => !d.built)).toBe(true);
  });

  test('what AxVisor adds by itself', () => {
    const labels = (rows: TestRows, release: Release, arch: Arch) =>
      plan(rows, release, arch)
        .devices.filter((d) => d.source === 'implicit')
        .map((d) => d.label);
    expect(labels({}, '0.5', 'x86_64')).toEqual(['APIC access page']);
    expect(labels({}, '0.5', 'aarch64')).toEqual(["All devices of the guest's device tree"]);
    expect(labels({}, '0.3', 'x86_64')).toEqual([]);
  });
});
