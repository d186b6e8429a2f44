/** Every key of platform files and defconfig that AxVisor's code knows, as one table (spec/platform-config.md F.2, F.3). */
import type { Path } from '../base/path.ts';
import type {
  PlatformFormat,
  PlatformGroup,
  PlatformKeySpec,
  PlatformSection,
} from './platform-key-types.ts';
import { DEVICES_KEYS } from './platform-keys-devices.ts';
import { PLAT_KEYS } from './platform-keys-plat.ts';
import { TOP_KEYS } from './platform-keys-top.ts';
import { type ConfigType, parseType } from './platform-type.ts';

/** In canonical order: top level, `[plat]`, `[devices]`, each as files usually have it. */
export const PLATFORM_KEYS: readonly PlatformKeySpec[] = [...TOP_KEYS, ...PLAT_KEYS, ...DEVICES_KEYS];

export const PLATFORM_GROUPS: readonly { readonly group: PlatformGroup; readonly title: string }[] = [
  { group: 'identity', title: 'Identity' },
  { group: 'cpus', title: 'CPUs & tasks' },
  { group: 'memory', title: 'Memory & kernel addresses' },
  { group: 'space', title: 'Address space' },
  { group: 'devices', title: 'Devices' },
];

/** The canonical order of a table's keys, under either name, as `insert-key` wants it. */
export const PLATFORM_KEY_ORDER: Readonly<Record<PlatformSection, readonly string[]>> = {
  top: TOP_KEYS.flatMap(namesOf),
  plat: PLAT_KEYS.flatMap(namesOf),
  devices: DEVICES_KEYS.flatMap(namesOf),
};

function namesOf(spec: PlatformKeySpec): readonly string[] {
  return spec.packageKey === undefined ? [spec.key] : [spec.key, spec.packageKey];
}

const BY_NAME = new Map(
  PLATFORM_KEYS.flatMap((spec) => namesOf(spec).map((name) => [`${spec.section}.${name}`, spec] as const)),
);

/** The key that an item's path names, by its seed or package name; files without tables have all keys at top level. */
export function findPlatformKey(path: Path): PlatformKeySpec | undefined {
  const [first, second] = path;
  if (typeof second === 'string') {
    return first === 'plat' || first === 'devices' ? BY_NAME.get(`${first}.${second}`) : undefined;
  }
  return BY_NAME.get(`top.${first}`) ?? BY_NAME.get(`plat.${first}`) ?? BY_NAME.get(`devices.${first}`);
}

/** The type that AxVisor's code expects of the item at `path`. */
export function findKeyType(path: Path): ConfigType | undefined {
  const spec = findPlatformKey(path);
  return spec && parseType(spec.type);
}

/** Where the key stands in a file of this format: `['plat', 'kernel-base-paddr']`, in flat files `['kernel-base-paddr']`. */
export function platformKeyPath(spec: PlatformKeySpec, format: PlatformFormat): Path {
  const key = format === 'package' ? (spec.packageKey ?? spec.key) : spec.key;
  return spec.section === 'top' || format === 'flat' ? [key] : [spec.section, key];
}
