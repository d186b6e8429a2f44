/** Where the devices of known boards are (spec/boards.md H); what that list gives no size for is left out. */
import { type BoardName, findBoardName } from './board-names.ts';
import type { Arch } from './release.ts';

/** What a device is to a guest: GIC parts are emulated, the others passed through. */
export type BoardDeviceKind = 'gicd' | 'gicr' | 'its' | 'controller' | 'device';

export interface BoardDevice {
  readonly kind: BoardDeviceKind;
  readonly name: string;
  readonly start: bigint;
  readonly size: bigint;
  /** SPI without the 32, PLIC source or GSI; undefined where it is not known. */
  readonly irq?: bigint;
}

export interface Board {
  readonly name: BoardName;
  readonly arch: Arch;
  readonly devices: readonly BoardDevice[];
  /** RAM that guests of this board usually get. */
  readonly guestRam: { readonly start: bigint; readonly size: bigint } | undefined;
}

function device(name: string, start: bigint, size: bigint, irq?: bigint): BoardDevice {
  return { kind: 'device', name, start, size, ...(irq === undefined ? {} : { irq }) };
}

function part(kind: BoardDeviceKind, start: bigint, size: bigint): BoardDevice {
  return { kind, name: kind, start, size };
}

function gicV3(gicd: bigint, gicr: bigint, its: bigint, sizes = { gicd: 0x1_0000n, gicr: 0x10_0000n }) {
  return [part('gicd', gicd, sizes.gicd), part('gicr', gicr, sizes.gicr), part('its', its, 0x2_0000n)];
}

const RK3588_UARTS = Array.from({ length: 9 }, (_, i) =>
  device(`uart${i + 1}`, 0xfeb4_0000n + BigInt(i) * 0x1_0000n, 0x100n, 332n + BigInt(i)),
);

const BOARDS: readonly Board[] = [
  {
    name: 'QEMU',
    arch: 'aarch64',
    guestRam: { start: 0x8000_0000n, size: 0x4000_0000n },
    devices: [
      ...gicV3(0x0800_0000n, 0x080a_0000n, 0x0808_0000n, { gicd: 0x1_0000n, gicr: 0xf6_0000n }),
      device('pl011', 0x0900_0000n, 0x1000n, 1n),
      device('rtc', 0x0901_0000n, 0x1000n, 2n),
      device('gpio', 0x0903_0000n, 0x1000n),
      device('virtio-mmio', 0x0a00_0000n, 0x4000n, 16n),
      device('pci-ecam', 0x40_1000_0000n, 0x1000_0000n),
      device('pci-mmio', 0x1000_0000n, 0x2eff_0000n),
    ],
  },
  {
    name: 'QEMU',
    arch: 'riscv64',
    guestRam: { start: 0x9000_0000n, size: 0x4000_0000n },
    devices: [
      part('controller', 0x0c00_0000n, 0x60_0000n),
      device('uart', 0x1000_0000n, 0x100n, 10n),
      device('virtio-mmio', 0x1000_1000n, 0x8000n, 1n),
      device('rtc', 0x10_1000n, 0x1000n, 11n),
    ],
  },
  {
    name: 'QEMU',
    arch: 'x86_64',
    guestRam: undefined,
    devices: [
      part('controller', 0xfec0_0000n, 0x1000n),
      part('controller', 0xfee0_0000n, 0x1000n),
      device('hpet', 0xfed0_0000n, 0x1000n),
      device('pci-config', 0xb000_0000n, 0x1000_0000n),
      device('pci-mmio', 0xfe00_0000n, 0xc0_0000n),
    ],
  },
  {
    name: 'QEMU',
    arch: 'loongarch64',
    guestRam: { start: 0x8000_0000n, size: 0x1000_0000n },
    devices: [part('controller', 0x1000_0000n, 0x1000n), part('controller', 0x1e02_0000n, 0x18n)],
  },
  {
    name: 'RK3568',
    arch: 'aarch64',
    guestRam: { start: 0x7000_0000n, size: 0x1000_0000n },
    devices: [
      ...gicV3(0xfd40_0000n, 0xfd46_0000n, 0xfd44_0000n, { gicd: 0x1_0000n, gicr: 0xc_0000n }),
      device('uart2', 0xfe66_0000n, 0x100n, 118n),
      device('uart1', 0xfe65_0000n, 0x100n, 117n),
      device('uart3', 0xfe67_0000n, 0x100n, 119n),
      device('uart4', 0xfe68_0000n, 0x100n, 120n),
      device('uart0', 0xfdd5_0000n, 0x100n),
    ],
  },
  {
    name: 'RK3588',
    arch: 'aarch64',
    guestRam: { start: 0x4000_0000n, size: 0x1000_0000n },
    devices: [
      ...gicV3(0xfe60_0000n, 0xfe68_0000n, 0xfe64_0000n),
      ...[1, 0, 2, 3, 4, 5, 6, 7, 8].map((i) => RK3588_UARTS[i] as BoardDevice),
      device('uart0', 0xfd89_0000n, 0x100n),
    ],
  },
  {
    name: 'Phytium E2000',
    arch: 'aarch64',
    guestRam: { start: 0x20_2000_0000n, size: 0x2000_0000n },
    devices: [
      ...gicV3(0x3080_0000n, 0x3088_0000n, 0x3082_0000n, { gicd: 0x2_0000n, gicr: 0x8_0000n }),
      device('uart1', 0x2800_d000n, 0x1000n, 84n),
      device('uart0', 0x2800_c000n, 0x1000n, 83n),
      device('uart2', 0x2800_e000n, 0x1000n, 85n),
      device('uart3', 0x2800_f000n, 0x1000n, 86n),
    ],
  },
  {
    name: 'BST A1000',
    arch: 'aarch64',
    guestRam: { start: 0x8000_0000n, size: 0x7000_0000n },
    devices: [
      part('controller', 0x3200_1000n, 0x1000n),
      part('controller', 0x3200_2000n, 0x2000n),
      device('uart0', 0x2000_8000n, 0x1000n, 213n),
      device('uart1', 0x2000_9000n, 0x1000n, 216n),
      device('uart2', 0x2000_a000n, 0x1000n, 214n),
    ],
  },
  {
    name: 'RDK S100',
    arch: 'aarch64',
    guestRam: { start: 0x8000_0000n, size: 0x8000_0000n },
    devices: [
      ...gicV3(0x29c0_0000n, 0x29c8_0000n, 0x29c4_0000n, { gicd: 0x1_0000n, gicr: 0x20_0000n }),
      device('uart0', 0x394b_0000n, 0x1000n, 154n),
      device('uart1', 0x394a_0000n, 0x1000n, 153n),
    ],
  },
];

/**
 * The board that the texts name, else the one whose devices stand among `addresses`; undefined where neither tells
 * exactly one. A board of another architecture is none.
 */
export function findBoard(
  arch: Arch,
  texts: readonly (string | undefined)[],
  addresses: readonly bigint[],
): Board | undefined {
  const own = BOARDS.filter((board) => board.arch === arch);
  const name = findBoardName(texts);
  if (name !== undefined) return own.find((board) => board.name === name);
  const known = new Set(addresses);
  const counted = own.map((board) => ({
    board,
    count: board.devices.filter(({ start }) => known.has(start)).length,
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const best = counted.filter(({ count }) => count === most);
  return most > 0 && best.length === 1 ? best[0]?.board : undefined;
}
