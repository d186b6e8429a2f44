import { formatHex } from '../model/quantity.ts';
import type { EmulatedDevice } from '../model/vm-config.ts';
import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { CheckedVm, RuleFinding, VmRule } from './rule.ts';
import { countText, failsText } from './words.ts';

const CONTEXT_START = 0x20_0004n;
const CONTEXT_SIZE = 0x1000n;
/** What QEMU's virt machine gives it. */
const USUAL = 0x60_0000n;

/** D14. */
export const plicSize: VmRule = {
  scope: 'vm',
  code: 'plic-size',
  refs: ['D14'],
  title: 'The PLIC does not fit its contexts',
  why: 'The emulated PLIC (0x30) takes exactly one argument, the number of contexts: two for each hart. Its registers go up to 0x20_0004 and 4 KiB more for each context, and its length has to exceed that. 0.3 looks at the argument only and panics without it; 0.5 gives up the VM.',
  evidence: ['rvi:93-123'],
  severity: { '0.3': { riscv64: 'error' }, '0.5': { riscv64: 'error' } },
  reads: [['base', 'cpu_num'], ...deviceKeys('emu_devices')],
  check: (vm) =>
    vm.config.devices.emu_devices
      .filter((row) => row.emu_type === KINDS.plic)
      .flatMap((row) => {
        const [contexts, ...more] = row.cfg_list ?? [];
        if (row.cfg_list === undefined) return [];
        return contexts === undefined || more.length > 0
          ? argumentFinding(vm, row, row.cfg_list.length)
          : lengthFinding(vm, row, contexts);
      }),
};

function argumentFinding(vm: CheckedVm, row: EmulatedDevice, count: number): readonly RuleFinding[] {
  const path = row.cells.cfg_list ?? row.path;
  const cpus = vm.config.base.cpu_num;
  const fits = cpus !== undefined && cpus > 0n && (row.length ?? 0n) > neededFor(2n * cpus);
  return [
    {
      message: `The PLIC takes one argument, the number of contexts, and has ${count}. ${failsText(vm.target)} Give two contexts for each CPU.`,
      path,
      fixes: fits
        ? [
            {
              title: `Set ${countText(2n * cpus, 'context')}`,
              operations: [{ kind: 'set', path, value: { literal: `[${2n * cpus}]` } }],
            },
          ]
        : [],
    },
  ];
}

function lengthFinding(vm: CheckedVm, row: EmulatedDevice, contexts: bigint): readonly RuleFinding[] {
  const needed = neededFor(contexts);
  const { length } = row;
  if (vm.target.release !== '0.5' || length === undefined || length > needed) return [];
  const path = row.cells.length ?? row.path;
  return [
    {
      message: `The PLIC is ${formatHex(length)} long, but for ${countText(contexts, 'context')} it has to be longer than ${formatHex(needed)}. ${failsText(vm.target)} Use 0x60_0000, as QEMU does.`,
      path,
      fixes:
        USUAL > needed
          ? [{ title: 'Set the length to 0x60_0000', operations: [{ kind: 'set', path, value: USUAL }] }]
          : [],
    },
  ];
}

function neededFor(contexts: bigint): bigint {
  return CONTEXT_START + contexts * CONTEXT_SIZE;
}
