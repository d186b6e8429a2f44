/** What new rows of a VM file are chosen from: its meaning, its plan, its board, and the other VMs that are open. */
import { findBoard } from '../model/board-devices.ts';
import type { VmConfig } from '../model/vm-config.ts';
import type { RowContext } from '../planner/new-row.ts';
import type { FileView } from './derive.ts';

/** Undefined for what is no VM file. */
export function rowContextOf(view: FileView, others: readonly FileView[]): RowContext | undefined {
  const { config, plan, target, file, doc } = view;
  if (!config || !plan) return undefined;
  const { kernel_path, dtb_path } = config.kernel;
  const texts = [file.name, config.base.name, dtb_path, kernel_path, headOf(doc?.text ?? '')];
  return {
    config,
    plan,
    board: findBoard(target.arch, texts, addressesOf(config)),
    others: others.flatMap((other) => (other.file.id !== file.id && other.plan ? [other.plan] : [])),
  };
}

/** The comment at the top. */
function headOf(text: string): string {
  return /^\uFEFF?(?:\s*(?:#[^\n]*)?\n)*/.exec(text.slice(0, 2000))?.[0] ?? '';
}

/** Where the file says that devices are. */
function addressesOf({ devices }: VmConfig): readonly bigint[] {
  const found = [
    ...devices.emu_devices.flatMap((row) => [row.base_gpa, ...(row.cfg_list ?? [])]),
    ...devices.passthrough_devices.flatMap((row) => [row.base_gpa, row.base_hpa]),
    ...devices.passthrough_addresses.map((row) => row.base_gpa),
  ];
  return found.flatMap((address) => (address === undefined || address === 0n ? [] : [address]));
}
