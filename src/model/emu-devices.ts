/** How a row of each emulated device type usually looks, and what its arguments are (spec/emulated-devices.md B). */
import type { BoardDeviceKind } from './board-devices.ts';
import type { FieldType } from './key-types.ts';
import type { Release } from './release.ts';

/** What an argument is likely to be: of the VM, of the row, or of the board. */
export type LikelyArgument = 'cpus' | 'row-length' | 'first-cpu' | 'row-address' | 'contexts';

/** One number of a row's argument list. */
export interface ArgumentSpec {
  readonly label: string;
  readonly help: string;
  readonly type: FieldType;
  readonly likely: LikelyArgument;
  /** Of a list with this and no smaller number AxVisor builds nothing. */
  readonly least: bigint;
}

export interface EmuDevice {
  readonly type: bigint;
  readonly releases: readonly Release[];
  /** The name that files usually give it. */
  readonly name: string;
  readonly base: bigint;
  readonly length: bigint;
  /** Where it is: where the row says; in port space; always at `base`, whatever the row says. */
  readonly place: 'row' | 'ports' | 'fixed';
  /** A second one in the same VM is refused or ignored. */
  readonly once: boolean;
  /** The part of the board that it stands in for: then the board's address is likely. */
  readonly standsFor?: BoardDeviceKind;
  readonly arguments: readonly ArgumentSpec[];
}

const OLD: readonly Release[] = ['flat', '0.1'];
const RENUMBERED: readonly Release[] = ['0.1-dtb', '0.3', '0.5'];

const CPUS: ArgumentSpec = {
  label: 'Number of CPUs',
  help: 'One frame for each vCPU.',
  type: { kind: 'uint', bits: 64 },
  likely: 'cpus',
  least: 1n,
};

const STRIDE: ArgumentSpec = {
  label: 'Stride',
  help: 'Bytes from one frame to the next.',
  type: { kind: 'size' },
  likely: 'row-length',
  least: 1n,
};

const FIRST_CPU: ArgumentSpec = {
  label: 'First physical CPU',
  help: 'The host CPU of the first frame, from 0.',
  type: { kind: 'uint', bits: 64 },
  likely: 'first-cpu',
  least: 0n,
};

const HOST_ITS: ArgumentSpec = {
  label: 'Host ITS address',
  help: "Gets the guest's commands.",
  type: { kind: 'address', space: 'host' },
  likely: 'row-address',
  least: 0n,
};

const CONTEXTS: ArgumentSpec = {
  label: 'Number of contexts',
  help: 'Two for each hart.',
  type: { kind: 'uint', bits: 64 },
  likely: 'contexts',
  least: 1n,
};

type Parts = Partial<EmuDevice>;

function usual(type: bigint, name: string, base: bigint, length: bigint, parts: Parts = {}): EmuDevice {
  return {
    ...{ type, name, base, length, releases: RENUMBERED, place: 'row', once: false, arguments: [] },
    ...parts,
  };
}

const GICR = { standsFor: 'gicr', arguments: [CPUS, STRIDE, FIRST_CPU] } as const;

const DEVICES: readonly EmuDevice[] = [
  usual(0x1n, 'vgicd', 0x0800_0000n, 0x1_0000n, { place: 'fixed', once: true }),
  usual(0x2n, 'x86-com1', 0x3f8n, 8n, { place: 'ports', once: true }),
  usual(0x3n, 'fw_cfg', 0x1e02_0000n, 0x18n, { once: true }),
  usual(0xan, 'ivc-channel', 0x3000_0000n, 0x1000_0000n, { once: true }),
  usual(0x20n, 'gppt-gicr', 0x080a_0000n, 0x2_0000n, GICR),
  usual(0x21n, 'gppt-gicd', 0x0800_0000n, 0x1_0000n, { standsFor: 'gicd' }),
  usual(0x22n, 'gppt-gits', 0x0808_0000n, 0x2_0000n, { standsFor: 'its', arguments: [HOST_ITS] }),
  usual(0x23n, 'x86-ioapic', 0xfec0_0000n, 0x1000n),
  usual(0x24n, 'x86-pit', 0x40n, 0x22n, { place: 'ports', once: true }),
  usual(0x25n, 'ls7a_pch_pic', 0x1000_0000n, 0x1000n),
  usual(0x30n, 'plic', 0x0c00_0000n, 0x60_0000n, { once: true, arguments: [CONTEXTS] }),
  usual(0xe1n, 'virtio-blk', 0x0a00_0000n, 0x200n),
  usual(0xe2n, 'virtio-net', 0x0a00_0000n, 0x200n),
  usual(0xe3n, 'virtio-console', 0x0a00_0000n, 0x200n),
  usual(0x0n, 'dummy', 0x0a00_0000n, 0x1000n),
  ...(
    [
      [0n, 'console', 0x0900_0000n, 0x1000n],
      [1n, 'vgicd', 0x0800_0000n, 0x1_0000n],
      [2n, 'gppt', 0x0800_0000n, 0x1_0000n],
      [3n, 'virtio-blk', 0x0a00_0000n, 0x200n],
      [4n, 'virtio-net', 0x0a00_0000n, 0x200n],
      [5n, 'virtio-console', 0x0a00_0000n, 0x200n],
      [6n, 'iommu', 0x0a01_0000n, 0x1000n],
      [7n, 'icc-sre', 0x0a01_0000n, 0x1000n],
      [8n, 'sgir', 0x0a01_0000n, 0x1000n],
      [9n, 'gicr', 0x080a_0000n, 0x2_0000n],
      [10n, 'ivc-channel', 0x3000_0000n, 0x1000_0000n],
    ] as const
  ).map(([type, name, base, length]) => usual(type, name, base, length, { releases: OLD })),
];

/** In the order in which they are offered. */
export function emuDevicesOf(release: Release): readonly EmuDevice[] {
  return DEVICES.filter((device) => device.releases.includes(release));
}

export function findEmuDevice(type: bigint, release: Release): EmuDevice | undefined {
  return DEVICES.find((device) => device.type === type && device.releases.includes(release));
}

/** Rows that belong together: what a guest with a GICv3 needs. */
export interface EmuGroup {
  readonly name: string;
  readonly types: readonly bigint[];
}

export const EMU_GROUPS: readonly EmuGroup[] = [{ name: 'GICv3', types: [0x21n, 0x20n, 0x22n] }];
