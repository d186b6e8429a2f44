import { deviceKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';

const FW_CFG = 0x3n;
const ROW = '["fw_cfg", 0x1e02_0000, 0x18, 0, 0x3, []]';

/** K27. */
export const loongarchFwCfg: VmRule = {
  scope: 'vm',
  code: 'loongarch-fw-cfg',
  refs: ['K27'],
  title: 'loongarch64 without a fw_cfg device',
  why: 'On loongarch64 the firmware fetches kernel, ramdisk, command line and ACPI tables from an emulated fw_cfg device. AxVisor 0.5 looks for a row of type 0x3 and gives up the VM without it.',
  evidence: ['loo:212-219'],
  severity: { '0.5': { loongarch64: 'error' } },
  reads: deviceKeys('emu_devices'),
  check: ({ config: { devices } }) => {
    if (devices.emu_devices.some((row) => row.emu_type === FW_CFG)) return [];
    const list = ['devices', 'emu_devices'];
    const index = devices.emu_devices.length;
    return [
      {
        message:
          'There is no fw_cfg device (type 0x3), through which the firmware gets the kernel. AxVisor 0.5 does not create the VM. Add it at 0x1e02_0000, where QEMU has it.',
        path: list,
        target: 'key',
        fixes: [
          {
            title: 'Add a fw_cfg device at 0x1e02_0000',
            operations: [{ kind: 'insert-row', path: list, index, value: { literal: ROW } }],
          },
        ],
      },
    ];
  },
};
