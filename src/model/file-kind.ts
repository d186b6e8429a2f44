import type { TableNode, TomlDocument, TomlNode } from '../toml/index.ts';
import { hasFlatLayout } from './decode-vm.ts';

/** What a TOML file is for. `flat-vm`: a VM file of before March 2025. `hvconfig`: the build script's file of mid 2025. */
export type FileKind = 'vm' | 'flat-vm' | 'platform' | 'board' | 'hvconfig' | 'unknown';

/** Judged by the keys that only one kind of file has (spec/platform-config.md F.1, F.5, boards.md). */
export function detectFileKind(doc: TomlDocument): FileKind {
  const { root } = doc;
  const has = (key: string, kind?: TomlNode['kind']) => {
    const node = root.entries.get(key)?.value;
    return node !== undefined && (kind === undefined || node.kind === kind);
  };
  if (has('base') || has('kernel') || hasVmDevices(root)) return 'vm';
  if (has('vmconfigs') || has('arceos_args') || (has('plat', 'string') && has('arch', 'string')))
    return 'hvconfig';
  if (has('vm_configs') || (has('target', 'string') && has('features', 'array'))) return 'board';
  if (isPlatform(root, has)) return 'platform';
  return hasFlatLayout(root) ? 'flat-vm' : 'unknown';
}

function hasVmDevices(root: TableNode): boolean {
  const devices = root.entries.get('devices')?.value;
  if (devices?.kind !== 'table') return false;
  return devices.entries.has('emu_devices') || devices.entries.has('passthrough_devices');
}

const PLATFORM_KEYS = [
  'phys-memory-base',
  'kernel-base-paddr',
  'task-stack-size',
  'ticks-per-sec',
  'mmio-regions',
];

function isPlatform(root: TableNode, has: (key: string, kind?: TomlNode['kind']) => boolean): boolean {
  if (has('plat', 'table') || (has('arch', 'string') && has('platform', 'string'))) return true;
  return PLATFORM_KEYS.some((key) => root.entries.has(key));
}

const NAMES: Readonly<Record<Exclude<FileKind, 'unknown'>, string>> = {
  vm: 'a VM configuration',
  'flat-vm': 'a VM configuration of before March 2025',
  platform: 'a platform configuration for axconfig-gen',
  board: 'a board configuration for building AxVisor',
  hvconfig: 'a build configuration of the older task script',
};

/** One line for a file that is not edited as a VM: what it is and what is expected instead. */
export function describeFileKind(kind: FileKind, fileName: string): string {
  if (kind === 'vm' || kind === 'flat-vm') return `${fileName} is ${NAMES[kind]}.`;
  const what =
    kind === 'unknown' ? 'has no key of a VM configuration' : `is ${NAMES[kind]}, not a VM configuration`;
  return `${fileName} ${what}. A VM file has the tables [base], [kernel] and [devices].`;
}
