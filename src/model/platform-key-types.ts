import type { FieldType } from './key-types.ts';
import type { Arch } from './release.ts';

/** Where a key stands: at top level, in `[plat]` or in `[devices]`. */
export type PlatformSection = 'top' | 'plat' | 'devices';

/** The form's groups, in the order they are shown. */
export type PlatformGroup = 'identity' | 'cpus' | 'memory' | 'space' | 'devices';

/**
 * `seed`: configs/platforms of mid 2025. `package`: axconfig.toml of a platform crate, from August 2025.
 * `defconfig`: settings of the kernel that no platform has. `flat`: as seed, but of before the tables.
 */
export type PlatformFormat = 'seed' | 'package' | 'defconfig' | 'flat';

/** One key that AxVisor's code knows, as the form, hover and checks need it (spec/platform-config.md F.2, F.3). */
export interface PlatformKeySpec {
  readonly section: PlatformSection;
  /** The name in seed files and defconfig. */
  readonly key: string;
  /** The name in package files, where it differs. */
  readonly packageKey?: string;
  readonly label: string;
  readonly group: PlatformGroup;
  /** The type comment: `uint`, `[(uint, uint)]`. */
  readonly type: string;
  /** How a form edits it. */
  readonly field: FieldType;
  /** What a number counts: bytes, Hz. */
  readonly unit?: string;
  readonly formats: readonly Exclude<PlatformFormat, 'flat'>[];
  /** Where the key does something. */
  readonly arches: readonly Arch[];
  /** TOML text that a newly added key starts with. */
  readonly initial: string;
  readonly help: string;
}
