/** A platform file → the host's address map (spec/platform-config.md F.3, F.4). */
import type { PlatformConfig } from '../model/platform-config.ts';
import { addModulo } from '../model/platform-derived.ts';
import { PLATFORM_KEYS } from '../model/platform-keys.ts';
import { findPlatformItem, findRanges, findUint, placeOfKey } from '../model/platform-lookup.ts';
import type { HostPlan, HostPoint, HostRange, HostRangeKind, LinearWindow } from './host-plan.ts';
import type { AddressRange } from './vm-plan.ts';

const MIB = 1n << 20n;
/** Only the second window feeds the allocator of device windows; the order is upstream's. */
const PCI_KINDS: readonly HostRangeKind[] = ['pci-io', 'pci-mmio32', 'pci-mmio64'];
const PCI_LABELS = ['PCI I/O', 'PCI MMIO, 32 bits', 'PCI MMIO, 64 bits'];

/** Never throws; what the file does not say, or says wrongly, is left out. Sizes of 0 are left out too. */
export function planHost(config: PlatformConfig): HostPlan {
  const ranges = [
    ...ramOf(config),
    ...rowsOf(config, 'memory-regions', 'more-ram', 'RAM'),
    ...rowsOf(config, 'mmio-regions', 'mmio', 'MMIO'),
    ...rowsOf(config, 'virtio-mmio-regions', 'virtio', 'Virtio slot'),
    ...ecamOf(config),
    ...pciOf(config),
  ].filter((range) => range.range.size > 0n);
  const offset = findUint(config, 'phys-virt-offset');
  const space = spaceOf(config);
  return {
    ranges,
    points: pointsOf(config, offset),
    space,
    linear: offset === undefined ? [] : ranges.flatMap((range) => windowOf(range, offset, space?.range)),
    memoryAtRunTime: (findUint(config, 'phys-memory-size') ?? 0n) === 0n,
  };
}

function ramOf(config: PlatformConfig): readonly HostRange[] {
  const start = findUint(config, 'phys-memory-base');
  const size = findUint(config, 'phys-memory-size');
  if (start === undefined || size === undefined) return [];
  const path = placeOfKey(config, 'phys-memory-size');
  return [{ path, kind: 'ram', label: 'RAM', range: { start, size } }];
}

function rowsOf(
  config: PlatformConfig,
  key: string,
  kind: HostRangeKind,
  name: string,
): readonly HostRange[] {
  return findRanges(config, key).map(({ path, label, start, size }) => ({
    path,
    kind,
    label: label ?? `${name} ${path.at(-1)}`,
    range: { start, size },
  }));
}

/** Base 0 means that there is no PCI. */
function ecamOf(config: PlatformConfig): readonly HostRange[] {
  const start = findUint(config, 'pci-ecam-base');
  const end = findUint(config, 'pci-bus-end');
  if (start === undefined || start === 0n || end === undefined) return [];
  const range = { start, size: (end + 1n) * MIB };
  return [{ path: placeOfKey(config, 'pci-ecam-base'), kind: 'ecam', label: 'PCI ECAM', range }];
}

function pciOf(config: PlatformConfig): readonly HostRange[] {
  return findRanges(config, 'pci-ranges').map(({ path, label, start, size }) => {
    const index = Number(path.at(-1));
    const kind = PCI_KINDS[index] ?? 'pci-mmio64';
    return { path, kind, label: label ?? PCI_LABELS[index] ?? `PCI window ${index}`, range: { start, size } };
  });
}

function spaceOf(config: PlatformConfig): HostPlan['space'] {
  const start = findUint(config, 'kernel-aspace-base');
  const size = findUint(config, 'kernel-aspace-size');
  if (start === undefined || size === undefined || size === 0n) return undefined;
  return { path: placeOfKey(config, 'kernel-aspace-base'), range: { start, size } };
}

function windowOf(
  range: HostRange,
  offset: bigint,
  space: AddressRange | undefined,
): readonly LinearWindow[] {
  const { kind, path, label, range: physical } = range;
  if (kind !== 'ram' && kind !== 'more-ram' && kind !== 'mmio') return [];
  const virtual = { start: addModulo(physical.start, offset), size: physical.size };
  return [{ path, kind, label, physical, virtual, inside: !space || contains(space, virtual) }];
}

function contains(outer: AddressRange, inner: AddressRange): boolean {
  return outer.start <= inner.start && inner.start + inner.size <= outer.start + outer.size;
}

/** The kernel's base, and every device whose address stands in the file; 0 means that there is none. */
function pointsOf(config: PlatformConfig, offset: bigint | undefined): readonly HostPoint[] {
  return PLATFORM_KEYS.filter((spec) => isPoint(spec.key)).flatMap(({ key, label }) => {
    const address = findUint(config, key);
    const item = findPlatformItem(config, key);
    if (address === undefined || !item || (address === 0n && key !== 'kernel-base-paddr')) return [];
    const kind = key === 'kernel-base-paddr' ? 'kernel' : 'device';
    const virtual = kind === 'kernel' ? findUint(config, 'kernel-base-vaddr') : undefined;
    const mapped = offset === undefined ? undefined : addModulo(address, offset);
    return [{ path: item.path, kind, key, label, address, virtual: virtual ?? mapped }];
  });
}

function isPoint(key: string): boolean {
  return key.endsWith('-paddr') || key === 'cpu-csr-base' || key.startsWith('a1000base-');
}
