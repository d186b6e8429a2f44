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
