import type { Fix } from '../base/diagnostic.ts';
import type { NewValue, Operation } from '../base/operation.ts';
import { DEVICE_FLAG } from '../model/choices.ts';
import { formatHex } from '../model/quantity.ts';
import { isFree } from './claims.ts';
import { type MemoryRow, memoryName, memoryRows } from './memory-facts.ts';
import { KNOWN_FLAGS, READ_WRITE_EXECUTE, setFlags, USER } from './memory-flags.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';
import { capital, placeOf } from './words.ts';

/** M10. */
export const memoryDeviceFlag: VmRule = {
  scope: 'vm',
  code: 'memory-device-flag',
  refs: ['M10'],
  title: 'A memory region is marked as a device',
  why: '0.1 leaves rows with the DEVICE flag (0x10) out, with a warning in its log: devices belong to passthrough_devices. Later releases ignore the flag and map the row as memory.',
  evidence: ['S-vm:107-112', 'spec D.1'],
  severity: { ...inReleases('info', '0.1-dtb', '0.3', '0.5'), '0.1': 'warning' },
  reads: [['kernel', 'memory_regions']],
  check: (vm) =>
    memoryRows(vm).flatMap((memory) => {
      const { flags = 0n, cells, path } = memory.row;
      if ((flags & DEVICE_FLAG) === 0n) return [];
      const skipped = vm.target.release === '0.1';
      const consequence = skipped
        ? 'AxVisor 0.1 leaves it out, so nothing is mapped there. List a device under passthrough_devices; memory has the flags 0x7.'
        : 'AxVisor ignores the flag and maps memory. If it is a device, list it under passthrough_devices.';
      return [
        {
          message: `${capital(memoryName(memory))} has the DEVICE flag. ${consequence}`,
          path: cells.flags ?? path,
          fixes: skipped
            ? moveToPassthrough(vm, memory)
            : setFlags(memory.row, (flags | READ_WRITE_EXECUTE) & KNOWN_FLAGS & ~DEVICE_FLAG & ~USER),
        },
      ];
    }),
};

/** The same range as a device, one to one, where nothing else is. */
function moveToPassthrough(vm: CheckedVm, { row, range }: MemoryRow): readonly Fix[] {
  if (range.size === 0n || row.map_type !== 1n || !isFree(vm.plan, range)) return [];
  const start: NewValue = { integer: range.start, usual: formatHex(range.start) };
  const name = `device@${range.start.toString(16)}`;
  const devices = vm.config.devices.passthrough_devices;
  const tables = devices.some((device) =>
    Object.values(device.cells).some((at) => typeof at?.at(-1) === 'string'),
  );
  if (tables) return [];
  const list = placeOf(vm, 'passthrough_devices');
  const comment = (text: string): Operation => ({
    kind: 'set-comment',
    path: [...list, devices.length],
    text,
  });
  const value: NewValue = [name, start, start, { integer: range.size, usual: formatHex(range.size) }, 0n];
  return [
    {
      title: 'Move it to passthrough_devices',
      operations: [
        { kind: 'insert-row', path: list, index: devices.length, value },
        ...(row.label === undefined ? [] : [comment(row.label)]),
        { kind: 'remove-row', path: row.path },
      ],
    },
  ];
}
