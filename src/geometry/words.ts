import { assertNever } from '../base/assert.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import { NAMED_PARTNERS } from './conflicts.ts';
import type { HostPlace, Region, RegionKind } from './region.ts';

/** Bytes of memory, or ports: what an axis counts. */
export type Unit = 'bytes' | 'ports';

export const KIND_WORDS: Readonly<Record<RegionKind, string>> = {
  allocated: 'allocated',
  identical: 'identical',
  reserved: 'reserved',
  passthrough: 'passthrough',
  emulated: 'emulated',
  host: 'reserved by AxVisor',
  ram: 'RAM',
  'more-ram': 'RAM for guests',
  mmio: 'device memory',
  virtio: 'virtio slot',
  ecam: 'PCI configuration space',
  pci: 'PCI window',
};

/** One letter a kind, so that colour is never alone (design/pictures.md, Colour). */
export const KIND_LETTERS: Readonly<Record<RegionKind, string>> = {
  allocated: 'A',
  identical: 'I',
  reserved: 'R',
  passthrough: 'P',
  emulated: 'E',
  host: 'H',
  ram: 'R',
  'more-ram': 'G',
  mmio: 'D',
  virtio: 'V',
  ecam: 'C',
  pci: 'P',
};

export function formatAmount(amount: bigint, unit: Unit): string {
  if (unit === 'bytes') return formatSize(amount);
  return amount === 1n ? '1 port' : `${groupDigits(amount)} ports`;
}

function groupDigits(amount: bigint): string {
  return amount.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

const ROUGH_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** A size in at most three digits, for what is only a distance: `61.4 TiB`. */
export function formatRoughly(amount: bigint, unit: Unit): string {
  if (unit === 'ports') return formatAmount(amount, unit);
  let value = Number(amount);
  let at = 0;
  while (value >= 1024 && at < ROUGH_UNITS.length - 1) {
    value /= 1024;
    at++;
  }
  // Rounded down, so that a distance is never said to be more than it is.
  const factor = value < 10 ? 100 : value < 100 ? 10 : 1;
  return `${Math.floor(value * factor) / factor} ${ROUGH_UNITS[at]}`;
}

/** For labels: exact where that is short, else `≈ 61.4 TiB`; the sentence has the exact size. */
export function formatBriefly(amount: bigint, unit: Unit): string {
  const exact = formatAmount(amount, unit);
  return exact.length <= 12 && !exact.startsWith('0x') ? exact : `≈ ${formatRoughly(amount, unit)}`;
}

/** `0x8000_0000 – 0xbfff_ffff`, both ends inclusive. */
export function formatRange(start: bigint, end: bigint): string {
  return `${formatHex(start)} – ${formatHex(end - 1n)}`;
}

/** The host side in a label, where it says more than the guest side. */
export function formatHost(host: HostPlace): string | undefined {
  switch (host.kind) {
    case 'same':
    case 'none':
      return undefined;
    case 'chosen-at-boot':
      return 'host chosen at boot';
    case 'at':
      return `host ${formatHex(host.start)}`;
    case 'virtual':
      return `virtual ${formatHex(host.start)}`;
    default:
      return assertNever(host);
  }
}

/** The state of a region under its label, in wordings from long to short. */
export function formatState(region: Region): readonly string[] | undefined {
  if (region.presence === 'ghost') return ['configured, not used', 'not used'];
  const host = formatHost(region.host);
  if (host === undefined) return undefined;
  return region.host.kind === 'chosen-at-boot'
    ? [host, 'host at boot']
    : [host, host.replace(/^host|^virtual/, '→')];
}

/** `A`, `A and B`, `A, B and C`, `A, B, C and others`. */
export function formatNames(names: readonly string[]): string {
  const named = names.slice(0, NAMED_PARTNERS);
  const last = names.length > NAMED_PARTNERS ? 'others' : named.pop();
  return named.length === 0 ? (last ?? '') : `${named.join(', ')} and ${last}`;
}

/** `3 regions`; nothing at all for none. */
export function formatCount(count: number, one: string, many = `${one}s`): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
