import { memoByIdentity } from '../base/memo.ts';
import { EMU_TYPES } from '../model/emu-types.ts';
import type { Arch, Target } from '../model/release.ts';
import type { EmulatedDevice, VmConfig } from '../model/vm-config.ts';
import { type DeviceParts, makeDevice } from './make-device.ts';
import type { AddressRange, PlannedDevice } from './vm-plan.ts';

/** What one emulated row becomes: address ranges (one device each), ports, nothing, or a refusal. */
export type Resource =
  | { readonly kind: 'mmio'; readonly ranges: readonly AddressRange[]; readonly note?: string }
  | { readonly kind: 'ports'; readonly first: number; readonly last: number; readonly note?: string }
  | { readonly kind: 'none'; readonly note: string };

/** vGICv2 distributor, whatever the row says (spec/emulated-devices.md, 0x1). */
const VGIC: AddressRange = { start: 0x0800_0000n, size: 0x1_0000n };
const COM1 = { first: 0x3f8, last: 0x3ff } as const;
const PIT = { first: 0x40, last: 0x61 } as const;
/** The vCPU set of AxVisor holds 64 (spec/limits.md D.2); more frames than that are never built. */
const MAX_FRAMES = 64n;
/** A file of nothing but redistributors would make sixty times as many devices: of further rows only the first frame is planned. */
const MOST_FRAMES = 64 * 64;
const PORT_TYPES: ReadonlySet<bigint> = new Set([0x2n, 0x24n]);

/** Every emulated row in file order; a redistributor row becomes one device a frame. */
export function planEmulatedDevices(config: VmConfig, target: Target): readonly PlannedDevice[] {
  let frames = 0;
  return config.devices.emu_devices.flatMap((row) => {
    const resource = findResource(row, { target, repeated: isRepeated(config, row), config });
    frames += resource.kind === 'mmio' ? resource.ranges.length - 1 : 0;
    return devicesOf(row, frames > MOST_FRAMES ? firstFrameOf(resource) : resource, target);
  });
}

const firstRowsOf = memoByIdentity(({ devices }: VmConfig): ReadonlySet<EmulatedDevice> => {
  const first = new Map<bigint, EmulatedDevice>();
  for (const row of devices.emu_devices) {
    if (row.emu_type !== undefined && !first.has(row.emu_type)) first.set(row.emu_type, row);
  }
  return new Set(first.values());
});

/** True when an earlier row has the same type. */
export function isRepeated(config: VmConfig, row: EmulatedDevice): boolean {
  return row.emu_type !== undefined && !firstRowsOf(config).has(row);
}

function firstFrameOf(resource: Resource): Resource {
  if (resource.kind !== 'mmio' || resource.ranges.length === 1) return resource;
  const note = `Only the first of ${resource.ranges.length} frames is looked at: the file has more than ${MOST_FRAMES}.`;
  return { ...resource, ranges: resource.ranges.slice(0, 1), note };
}

function devicesOf(row: EmulatedDevice, resource: Resource, target: Target): readonly PlannedDevice[] {
  const type = typeOf(row, target);
  const label = row.name || row.label || type?.name || 'emulated device';
  const device: DeviceParts = {
    path: row.path,
    source: 'emulated',
    label,
    built: resource.kind !== 'none',
    irq: row.irq_id,
    type,
    note: resource.note,
  };
  switch (resource.kind) {
    case 'ports':
      return [makeDevice({ ...device, ports: { first: resource.first, last: resource.last } })];
    case 'none':
      return [makeDevice({ ...device, gpa: isPortType(row, target) ? undefined : configuredRange(row) })];
    case 'mmio': {
      const count = resource.ranges.length;
      const labelOf = (i: number) => (count === 1 ? label : `${label} ${i + 1} of ${count}`);
      return resource.ranges.map((gpa, i) => makeDevice({ ...device, gpa, label: labelOf(i) }));
    }
  }
}

function typeOf(row: EmulatedDevice, target: Target): PlannedDevice['type'] {
  const number = row.emu_type;
  if (number === undefined) return undefined;
  const known = EMU_TYPES.find((type) => type.value === number && type.releases.includes(target.release));
  return { number, name: known?.label ?? 'unknown type' };
}

/** Numbers of a port device are ports, not addresses: they never appear on the memory axis. */
function isPortType(row: EmulatedDevice, { release, arch }: Target): boolean {
  if (row.emu_type === undefined) return false;
  const oldNumbers = release === 'flat' || release === '0.1';
  return oldNumbers ? row.emu_type === 0n && arch === 'x86_64' : PORT_TYPES.has(row.emu_type);
}

function configuredRange(row: EmulatedDevice): AddressRange | undefined {
  if (row.base_gpa === undefined || row.length === undefined || row.length === 0n) return undefined;
  return { start: row.base_gpa, size: row.length };
}

export interface ResourceContext {
  readonly target: Target;
  /** An earlier row has the same type. */
  readonly repeated: boolean;
  readonly config: VmConfig;
}

function none(note: string): Resource {
  return { kind: 'none', note };
}

/** What AxVisor registers for a row, by release and architecture (spec/planner.md 3, spec/emulated-devices.md B). */
export function findResource(row: EmulatedDevice, context: ResourceContext): Resource {
  const { target } = context;
  if (target.release === 'flat' || target.release === '0.1') {
    return none('This release reads emulated devices and creates none.');
  }
  if (row.emu_type === undefined) return none('The type is missing.');
  const known = EMU_TYPES.find((type) => type.value === row.emu_type);
  if (!known) return none('AxVisor does not know this type.');
  if (!known.releases.includes(target.release)) return none(`Release ${target.release} has no such type.`);
  return resourceOf(row, row.emu_type, context);
}

function resourceOf(row: EmulatedDevice, type: bigint, context: ResourceContext): Resource {
  const { release, arch } = context.target;
  switch (type) {
    case 0x00n:
      return none('A dummy builds nothing.');
    case 0x01n:
      return onlyOn('aarch64', arch) ?? vgicOf(row);
    case 0x02n:
      if (release !== '0.5') return none(`Release ${release} has no emulated console.`);
      return onlyOn('x86_64', arch) ?? portsOf(row, COM1);
    case 0x03n:
      if (context.repeated) return none('Only the first fw_cfg row counts.');
      return onlyOn('loongarch64', arch) ?? mmioOf(row);
    case 0x0an:
      return context.repeated ? none('Only the first IVC row counts.') : mmioOf(row, IVC_NOTE);
    case 0x20n:
      return onlyOn('aarch64', arch) ?? framesOf(row);
    case 0x21n:
      return onlyOn('aarch64', arch) ?? mmioOf(row);
    case 0x22n:
      if ((row.cfg_list?.length ?? 0) < 1) return none('The argument with the host ITS address is missing.');
      return onlyOn('aarch64', arch) ?? mmioOf(row);
    case 0x23n:
      return onlyOn('x86_64', arch) ?? mmioOf(row);
    case 0x24n:
      return onlyOn('x86_64', arch) ?? portsOf(row, PIT);
    case 0x25n:
      return onlyOn('loongarch64', arch) ?? mmioOf(row);
    case 0x30n:
      return onlyOn('riscv64', arch) ?? plicOf(row, context);
    default:
      return none(
        release === '0.5'
          ? 'No implementation: creating the VM fails.'
          : 'No implementation: a warning only.',
      );
  }
}

const IVC_NOTE = 'A range for shared channels; AxVisor does not reserve it.';

function onlyOn(wanted: Arch, arch: Arch): Resource | undefined {
  return wanted === arch ? undefined : none(`Ignored on ${arch}: this device belongs to ${wanted}.`);
}

function mmioOf(row: EmulatedDevice, note?: string): Resource {
  const range = configuredRange(row);
  if (!range) return none('The length is missing or 0.');
  return { kind: 'mmio', ranges: [range], ...(note === undefined ? {} : { note }) };
}

function vgicOf(row: EmulatedDevice): Resource {
  const asWritten = row.base_gpa === VGIC.start && row.length === VGIC.size;
  const note = 'Always at 0x800_0000, 64 KiB: the numbers of the row are not used.';
  return { kind: 'mmio', ranges: [VGIC], ...(asWritten ? {} : { note }) };
}

function portsOf(row: EmulatedDevice, ports: { readonly first: number; readonly last: number }): Resource {
  const asWritten =
    row.base_gpa === BigInt(ports.first) && row.length === BigInt(ports.last - ports.first + 1);
  const note = 'The ports are fixed: the numbers of the row are not used.';
  return { kind: 'ports', ...ports, ...(asWritten ? {} : { note }) };
}

/** cfg_list of 0x20 is `[cpu_num, stride, pcpu_id]`: one frame of `length` a CPU, at base + i · stride. */
function framesOf(row: EmulatedDevice): Resource {
  const range = configuredRange(row);
  const [count, stride, pcpu] = row.cfg_list ?? [];
  if (!range) return none('The length is missing or 0.');
  if (count === undefined || stride === undefined || pcpu === undefined) {
    return none('Three arguments are needed: CPU count, stride, first physical CPU.');
  }
  if (count === 0n) return none('The CPU count in the arguments is 0.');
  const built = Number(count > MAX_FRAMES ? MAX_FRAMES : count);
  const ranges = Array.from({ length: built }, (_, i) => ({
    start: range.start + BigInt(i) * stride,
    size: range.size,
  }));
  if (count <= MAX_FRAMES) return { kind: 'mmio', ranges };
  return {
    kind: 'mmio',
    ranges,
    note: `The first ${MAX_FRAMES} of ${count} frames; AxVisor runs at most 64 vCPUs.`,
  };
}

/** 0x30 needs one argument, a length past its context registers, an interrupt mode, and may exist once. */
function plicOf(row: EmulatedDevice, { repeated, config, target }: ResourceContext): Resource {
  const contexts = row.cfg_list?.[0];
  if (contexts === undefined || row.cfg_list?.length !== 1) {
    return none('Exactly one argument is needed: the number of contexts.');
  }
  if (target.release !== '0.5') return mmioOf(row);
  if (repeated) return none('A VM has at most one PLIC: creating it fails.');
  if ((row.length ?? 0n) <= 0x20_0004n + contexts * 0x1000n) {
    return none('The length is too small for the contexts: creating the VM fails.');
  }
  const mode = config.devices.interrupt_mode ?? 'no_irq';
  return mode === 'no_irq' ? none('interrupt_mode is no_irq: creating the VM fails.') : mmioOf(row);
}
