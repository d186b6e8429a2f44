/** Platform files for rule tests. Not used by the product. */
import type { Arch } from '../model/release.ts';
import type { TestFile } from './test-rule.ts';

/** A host with `cpus` CPUs and RAM at 0x4000_0000, its kernel 2 MiB inside. */
export function platformFile(
  parts: {
    readonly arch?: Arch;
    readonly cpus?: number;
    readonly memory?: string;
    readonly more?: string;
  } = {},
): TestFile {
  const { arch = 'aarch64', cpus = 4, memory = '0x8000_0000', more = '' } = parts;
  const text = `arch = "${arch}" # str
platform = "${arch}-host" # str
package = "host" # str

[plat]
cpu-num = ${cpus} # uint
phys-memory-base = 0x4000_0000 # uint
phys-memory-size = ${memory} # uint
kernel-base-paddr = 0x4020_0000 # uint
kernel-base-vaddr = "0xffff_0000_4020_0000" # uint
phys-virt-offset = "0xffff_0000_0000_0000" # uint

[devices]
mmio-ranges = [[0x900_0000, 0x1000]] # [(uint, uint)]
${more}
`;
  return { name: 'host.toml', platform: true, text };
}
