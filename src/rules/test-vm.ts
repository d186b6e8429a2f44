/** A whole VM file for rule tests: pieces that are given replace the usual ones. Not used by the product. */
import type { TestFile } from './test-rule.ts';

export interface VmParts {
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
  readonly cpus?: string;
  /** Further lines of each section. */
  readonly base?: string;
  readonly kernel?: string;
  readonly devices?: string;
  readonly entry?: string;
  readonly load?: string;
  readonly path?: string;
  readonly place?: string;
  readonly memory?: string;
  readonly emulated?: string;
  readonly passthrough?: string;
}

/** A VM of one CPU with RAM at 0x8000_0000, without devices. */
export function vmText(parts: VmParts = {}): string {
  return `[base]
id = ${parts.id ?? '1'}
name = ${parts.name ?? '"guest"'}
vm_type = ${parts.type ?? '1'}
cpu_num = ${parts.cpus ?? '1'}
${parts.base ?? 'phys_cpu_ids = [0]'}

[kernel]
entry_point = ${parts.entry ?? '0x8020_0000'}
kernel_path = ${parts.path ?? '"kernel.bin"'}
kernel_load_addr = ${parts.load ?? '0x8020_0000'}
image_location = "${parts.place ?? 'fs'}"
memory_regions = [
  ${parts.memory ?? '[0x8000_0000, 0x1000_0000, 0x7, 0], # RAM'}
]
${parts.kernel ?? ''}
[devices]
emu_devices = [${parts.emulated ?? ''}]
passthrough_devices = [${parts.passthrough ?? ''}]
${parts.devices ?? 'interrupt_mode = "passthrough"'}
`;
}

export function vmFile(parts: VmParts, target: Omit<TestFile, 'text'> = {}): TestFile {
  return { ...target, text: vmText(parts) };
}
