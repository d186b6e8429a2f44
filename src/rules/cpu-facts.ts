/** How a VM's vCPUs are bound to host CPUs, by release and architecture (spec/vm-config.md A.3). */
import type { Path } from '../base/path.ts';
import { type BoardCpus, findBoardCpus } from '../model/board-cpus.ts';
import { formatHex } from '../model/quantity.ts';
import type { Target } from '../model/release.ts';
import type { CheckedVm } from './rule.ts';
import { placeOf } from './words.ts';

/** True where AxVisor looks `phys_cpu_ids` up in the host's device tree, and needs them. */
export function looksUpCpus({ release, arch }: Target): boolean {
  if (release === '0.3') return arch === 'aarch64';
  return release === '0.5' && (arch === 'aarch64' || arch === 'riscv64');
}

/** What an id is there: 0.3 compares it with a CPU node's `reg`, 0.5 with the address in the node's name. */
export function idKind({ release }: Target): 'unit' | 'reg' {
  return release === '0.5' ? 'unit' : 'reg';
}

/** The masks that count, at most one for each vCPU; undefined where there are none or the ids replace them. */
export function masksInForce({ config, target }: CheckedVm): readonly bigint[] | undefined {
  const { phys_cpu_sets: masks, phys_cpu_ids: ids, cpu_num: count } = config.base;
  if (ids !== undefined && looksUpCpus(target)) return undefined;
  return masks?.slice(0, count === undefined || count > 64n ? undefined : Number(count));
}

/** The only CPU of a mask; undefined where it allows none or several. */
export function onlyCpuOf(mask: bigint): number | undefined {
  if (mask === 0n || (mask & (mask - 1n)) !== 0n) return undefined;
  return mask.toString(2).length - 1;
}

/** The CPUs of a mask: `0, 1 and 3` as numbers. */
export function cpusOf(mask: bigint): readonly number[] {
  const bits = [...mask.toString(2)].reverse();
  return bits.flatMap((bit, cpu) => (bit === '1' ? [cpu] : []));
}

/** The board that the file's name, the VM's name or its images speak of. */
export function boardOf({ name, config }: CheckedVm): BoardCpus | undefined {
  const { kernel_path, dtb_path } = config.kernel;
  return findBoardCpus([name, config.base.name, dtb_path, kernel_path]);
}

/** One vCPU that may run on one host CPU only. Equal keys are the same CPU. */
export interface Pin {
  readonly key: string;
  /** `CPU 2`, `the CPU with the id 0x200`. */
  readonly text: string;
  readonly path: Path;
}

export function pinsOf(vm: CheckedVm): readonly Pin[] {
  const { phys_cpu_ids: ids, cpu_num: count = 0n } = vm.config.base;
  if (ids !== undefined && looksUpCpus(vm.target)) {
    return ids.slice(0, count > 64n ? 64 : Number(count)).map((id, i) => ({
      key: `id ${id}`,
      text: `the CPU with the id ${formatHex(id)}`,
      path: [...placeOf(vm, 'phys_cpu_ids'), i],
    }));
  }
  return (masksInForce(vm) ?? []).flatMap((mask, i) => {
    const cpu = onlyCpuOf(mask);
    if (cpu === undefined) return [];
    return [{ key: `cpu ${cpu}`, text: `CPU ${cpu}`, path: [...placeOf(vm, 'phys_cpu_sets'), i] }];
  });
}

/** Masks that are numbers of CPUs by mistake: 0, 1, 2 … or any run of three and more numbers, or the ids again; and masks would make no sense of it. */
export function looksLikeNumbers(vm: CheckedVm): boolean {
  const masks = masksInForce(vm) ?? [];
  if (masks.length === 0 || masks.some((mask) => mask >= 64n)) return false;
  if (masks.every((mask) => onlyCpuOf(mask) !== undefined)) return false;
  const run = masks.every((mask, i) => mask === (masks[0] as bigint) + BigInt(i));
  const fromZero = masks.length > 1 && masks[0] === 0n;
  const ids = vm.config.base.phys_cpu_ids;
  const repeatsIds = ids?.length === masks.length && masks.every((mask, i) => mask === ids[i]);
  return (run && (fromZero || masks.length > 2)) || repeatsIds;
}

const GIC_DISTRIBUTOR = 0x21n;

/** The CPU that a VM's passed interrupts must go to; undefined where none are routed, or nobody knows it. */
export function interruptCpu(
  vm: CheckedVm,
): { readonly cpu: number; readonly key: string; readonly distributor: Path } | undefined {
  const { devices } = vm.config;
  const distributor = devices.emu_devices.find((row) => row.emu_type === GIC_DISTRIBUTOR);
  const { release, arch } = vm.target;
  const routes = arch === 'aarch64' && release !== 'flat' && release !== '0.1';
  if (!routes || devices.interrupt_mode !== 'passthrough' || !distributor) return undefined;
  const first = firstCpuOf(vm);
  return first && { ...first, distributor: distributor.path };
}

/** The number of the CPU that the first vCPU is bound to; undefined where it may run on several, or only the board knows. */
function firstCpuOf(vm: CheckedVm): { readonly cpu: number; readonly key: string } | undefined {
  const [id] = vm.config.base.phys_cpu_ids ?? [];
  if (id !== undefined && looksUpCpus(vm.target)) {
    const cpu = boardOf(vm)?.cpus.findIndex((one) => one[idKind(vm.target)] === id) ?? -1;
    return cpu < 0 ? undefined : { cpu, key: 'phys_cpu_ids' };
  }
  const cpu = onlyCpuOf(masksInForce(vm)?.[0] ?? 0n);
  return cpu === undefined ? undefined : { cpu, key: 'phys_cpu_sets' };
}
