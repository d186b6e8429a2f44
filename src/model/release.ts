/**
 * The eras of AxVisor's configuration (spec/releases.md 0.1): flat = L0 (until March 2025), 0.1 = S (the seed),
 * 0.1-dtb = I, 0.3 = V2 (judge: axvmconfig 0.2.2), 0.5 = H, the newest (judge: axvmconfig 0.8.2).
 */
export const RELEASES = ['flat', '0.1', '0.1-dtb', '0.3', '0.5'] as const;
export type Release = (typeof RELEASES)[number];

export const ARCHES = ['aarch64', 'x86_64', 'riscv64', 'loongarch64'] as const;
export type Arch = (typeof ARCHES)[number];

/** What a file is read for: the release and the architecture the hypervisor is built for. */
export interface Target {
  readonly release: Release;
  readonly arch: Arch;
}

/** How a release is called in the header. */
export const RELEASE_NAMES: Readonly<Record<Release, string>> = {
  flat: 'Before 0.1 (flat)',
  '0.1': 'AxVisor 0.1',
  '0.1-dtb': 'AxVisor 0.1 + DTB',
  '0.3': 'AxVisor 0.3',
  '0.5': 'AxVisor 0.5',
};

/** Each release in a few words: when, and what marks it (spec/releases.md 0.1). */
export const RELEASE_TITLES: Readonly<Record<Release, string>> = {
  flat: 'Until March 2025: all keys at top level.',
  '0.1': 'March to July 2025: three sections, addresses as written.',
  '0.1-dtb': 'July to September 2025: a device tree may fill memory and devices.',
  '0.3': 'September 2025 to March 2026: device-tree paths, identical memory placed at boot.',
  '0.5': 'From March 2026, the newest: boot protocols, UEFI, port passthrough, strict checks.',
};
