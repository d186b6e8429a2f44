/** The model in the shape that the recorded answers of upstream's parsers have, for comparison with them. */
import type { Target } from './release.ts';
import type { VmConfig } from './vm-config.ts';

export type ManifestJson = { readonly [key: string]: ManifestValue };
type ManifestValue = string | boolean | null | ManifestJson | readonly ManifestValue[];

const ROW_META: readonly string[] = ['path', 'cells', 'label'];

/** Integers as decimal strings, absent options as null, defaults filled as upstream fills them. For 0.3 and 0.5. */
export function toManifestJson(config: VmConfig, target: Target): ManifestJson {
  const newest = target.release === '0.5';
  const { devices, kernel } = config;
  const base = plainRecord(config.base);
  const kernelJson = {
    ...plainRecord(kernel),
    enable_bios: kernel.enable_bios ?? false,
  };
  const devicesJson = {
    ...plainRecord(devices),
    interrupt_mode: devices.interrupt_mode === 'emulated' ? 'emu' : (devices.interrupt_mode ?? 'no_irq'),
    address_space_policy: devices.address_space_policy ?? 'virtualized',
  };
  const drop = newest ? [] : NEWER_KEYS;
  return { base, kernel: without(kernelJson, drop), devices: without(devicesJson, drop) };
}

const NEWER_KEYS: readonly string[] = [
  'enable_bios',
  'boot_protocol',
  'uefi_firmware_path',
  'passthrough_ports',
  'address_space_policy',
];

function without(record: ManifestJson, keys: readonly string[]): ManifestJson {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

function plainRecord(record: object): ManifestJson {
  const entries = Object.entries(record).filter(([key]) => !ROW_META.includes(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}

function plain(value: unknown): ManifestValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  return plainRecord(value as object);
}
