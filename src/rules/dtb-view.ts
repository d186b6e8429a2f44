/** Whether AxVisor puts a device tree at `dtb_load_addr` (spec/vm-config.md A.7). */
import { relocates } from '../planner/relocation.ts';
import { findLoaded } from './landing.ts';
import type { CheckedVm } from './rule.ts';

/** From 0.3 on a tree is made from the board's own where none is given; on x86_64 and loongarch64 never. */
export function makesTree({ target: { release, arch } }: CheckedVm): boolean {
  if (release === '0.3') return arch === 'aarch64';
  return release === '0.5' && (arch === 'aarch64' || arch === 'riscv64');
}

/** The address that a device tree is really copied to; undefined where none is, or where AxVisor chooses it. */
export function findDtbAddress(vm: CheckedVm): bigint | undefined {
  if (vm.config.kernel.dtb_path === undefined && !makesTree(vm)) return undefined;
  return findLoaded(vm, 'dtb_load_addr')?.effective;
}

/** AxVisor places the tree itself: the written number is not used. */
export function dtbFollows(vm: CheckedVm): boolean {
  const image = vm.plan.images.find(({ path }) => path.at(-1) === 'dtb_load_addr');
  return relocates(vm.target.release) && image?.built === true && image.effective === undefined;
}
