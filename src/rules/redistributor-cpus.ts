import { formatHex } from '../model/quantity.ts';
import type { EmulatedDevice } from '../model/vm-config.ts';
import { masksInForce, onlyCpuOf } from './cpu-facts.ts';
import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { CheckedVm, RuleFinding, SeverityTable, VmRule } from './rule.ts';
import { countText } from './words.ts';

const ARM: SeverityTable[keyof SeverityTable] = { aarch64: 'warning' };

/** D16. */
export const redistributorCpus: VmRule = {
  scope: 'vm',
  code: 'redistributor-cpus',
  refs: ['D16'],
  title: 'The redistributor is for other CPUs than the VM has',
  why: 'A GIC redistributor row makes one frame for each CPU of its first argument and forwards it to the frame of a physical CPU, counted from the third argument. With fewer frames than vCPUs some of them have no redistributor; with another first CPU the guest switches interrupts of a CPU that it does not run on.',
  evidence: ['dev:219-245', 'arm_vgic/src/v3/vgicr.rs:69'],
  severity: { '0.1-dtb': ARM, '0.3': ARM, '0.5': ARM },
  reads: [['base', 'cpu_num'], ['base', 'phys_cpu_sets'], ...deviceKeys('emu_devices')],
  check: (vm) =>
    vm.config.devices.emu_devices
      .filter((row) => row.emu_type === KINDS.redistributor && (row.cfg_list?.length ?? 0) >= 3)
      .flatMap((row) => [...checkCount(vm, row), ...checkFirst(vm, row)]),
};

function checkCount(vm: CheckedVm, row: EmulatedDevice): readonly RuleFinding[] {
  const frames = row.cfg_list?.[0];
  const cpus = vm.config.base.cpu_num;
  if (frames === undefined || cpus === undefined || frames === cpus) return [];
  return [
    {
      message: `The redistributor has ${countText(frames, 'frame')}, but the VM has ${countText(cpus, 'vCPU')}. ${frames < cpus ? 'The others find no redistributor.' : 'The surplus frames belong to CPUs of the host or of another VM.'} Use the same number.`,
      path: argument(row, 0),
      related: [{ path: ['base', 'cpu_num'], message: `The VM has ${countText(cpus, 'vCPU')}.` }],
      fixes: cpus === 0n ? [] : [setArgument(row, 0, cpus, 'Set the number of frames to')],
    },
  ];
}

/** Only where the masks count: ids are looked up in the board's device tree, which tells the CPU's number. */
function checkFirst(vm: CheckedVm, row: EmulatedDevice): readonly RuleFinding[] {
  const first = row.cfg_list?.[2];
  const mask = masksInForce(vm)?.[0];
  const pinned = mask === undefined ? undefined : onlyCpuOf(mask);
  if (first === undefined || pinned === undefined || first === BigInt(pinned)) return [];
  return [
    {
      message: `The redistributor belongs to physical CPU ${first}, but vCPU 0 runs on CPU ${pinned} (mask ${formatHex(mask ?? 0n)}). The guest switches interrupts of another CPU. Use ${pinned}.`,
      path: argument(row, 2),
      related: [{ path: ['base', 'phys_cpu_sets', 0], message: `vCPU 0 runs on CPU ${pinned}.` }],
      fixes: [setArgument(row, 2, BigInt(pinned), 'Set the first physical CPU to')],
    },
  ];
}

function argument(row: EmulatedDevice, index: number) {
  return row.cells.cfg_list ? [...row.cells.cfg_list, index] : row.path;
}

function setArgument(row: EmulatedDevice, index: number, value: bigint, title: string) {
  return {
    title: `${title} ${value}`,
    operations: [{ kind: 'set', path: argument(row, index), value } as const],
  };
}
