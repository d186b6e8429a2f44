/** Rows that hold what an editor or a template put there and nobody has filled in yet. */
import { memoByIdentity } from '../base/memo.ts';
import type {
  EmulatedDevice,
  MemoryRegion,
  PassthroughAddress,
  PassthroughDevice,
  PassthroughPort,
} from '../model/vm-config.ts';
import { KINDS } from './device-facts.ts';
import type { CheckedVm } from './rule.ts';

/**
 * What a row lacks. `nothing`: it does not do what rows of its list are for. `name`: it works, but the log cannot tell
 * which device it is.
 */
export interface Unfilled {
  readonly lacks: 'nothing' | 'name';
  readonly row: EmulatedDevice | PassthroughDevice | PassthroughAddress | PassthroughPort | MemoryRegion;
  readonly list: 'emulated' | 'passthrough' | 'window' | 'ports' | 'memory';
}

/** Files that work pass the first megabytes of a host at 0, but never as little as this. */
const SMALL_WINDOW = 0x1_0000n;
const SMALL_MEMORY = 0x1000n;
const FEW_PORTS = 8n;

const PLACEHOLDER = /^(?:|dummy|name|todo|tbd|fixme|placeholder|unnamed|xxx+|\?+|(?:new[-_ ]?)?device)$/i;

/** Types whose registers, or whose range, are where the row says. */
const PLACED: ReadonlySet<bigint> = new Set([
  KINDS.fwCfg,
  KINDS.ivc,
  KINDS.redistributor,
  KINDS.distributor,
  KINDS.its,
  KINDS.ioApic,
  KINDS.pchPic,
  KINDS.plic,
]);

/** At most one for a row, in the order of the file. A row whose length of 0 is an error of its own is left to that. */
export const unfilledRows = memoByIdentity((vm: CheckedVm): readonly Unfilled[] => {
  const { kernel, devices } = vm.config;
  return [
    ...kernel.memory_regions.flatMap((row) =>
      when(isEmptyMemory(row), { lacks: 'nothing', row, list: 'memory' }),
    ),
    ...devices.emu_devices.flatMap((row) => judge(row, 'emulated', lacksEmulated(vm, row))),
    ...devices.passthrough_devices.flatMap((row) => judge(row, 'passthrough', lacksAddress(row))),
    ...devices.passthrough_addresses.flatMap((row) =>
      when(isSmallAtZero(row), { lacks: 'nothing', row, list: 'window' }),
    ),
    ...devices.passthrough_ports.flatMap((row) =>
      when(isNoPort(row), { lacks: 'nothing', row, list: 'ports' }),
    ),
  ];
});

function when(is: boolean, found: Unfilled): readonly Unfilled[] {
  return is ? [found] : [];
}

function judge(
  row: EmulatedDevice | PassthroughDevice,
  list: 'emulated' | 'passthrough',
  lacksAll: boolean,
): readonly Unfilled[] {
  if (lacksAll) return [{ lacks: 'nothing', row, list }];
  const named = row.name === undefined || !PLACEHOLDER.test(row.name.trim());
  return named || row.length === 0n ? [] : [{ lacks: 'name', row, list }];
}

/** From July 2025 on 0 is the type that does nothing; before, it was the console. */
function lacksEmulated({ target: { release } }: CheckedVm, row: EmulatedDevice): boolean {
  if (release === 'flat' || release === '0.1') return false;
  if (row.emu_type === KINDS.dummy) return true;
  if (row.emu_type === undefined || !PLACED.has(row.emu_type) || row.base_gpa !== 0n) return false;
  return row.length !== 0n || release !== '0.5';
}

function lacksAddress(row: PassthroughDevice): boolean {
  return isSmallAtZero(row) && (row.base_hpa ?? 0n) === 0n;
}

function isSmallAtZero({ base_gpa: start, length }: PassthroughDevice | PassthroughAddress): boolean {
  return start === 0n && length !== undefined && length > 0n && length <= SMALL_WINDOW;
}

function isNoPort({ base, length }: PassthroughPort): boolean {
  return base === 0n && length !== undefined && length > 0n && length <= FEW_PORTS;
}

function isEmptyMemory({ gpa, size }: MemoryRegion): boolean {
  return gpa === 0n && size !== undefined && size > 0n && size <= SMALL_MEMORY;
}
