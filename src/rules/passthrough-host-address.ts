import { releaseName } from '../model/findings.ts';
import { formatHex } from '../model/quantity.ts';
import type { PassthroughDevice } from '../model/vm-config.ts';
import { usesTree } from '../planner/passthrough.ts';
import { explicitRows } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { PAGE } from './memory-facts.ts';
import type { CheckedVm, RuleFinding, VmRule } from './rule.ts';

/** D04. */
export const passthroughHostAddress: VmRule = {
  scope: 'vm',
  code: 'passthrough-host-address',
  refs: ['D04'],
  title: 'A device is to appear at another address than it has',
  why: 'Release 0.1 maps guest to host address as written. The releases of mid 2025 and 0.3 ignore the host address and map one to one. 0.5 honours both on x86_64 and loongarch64; on aarch64 and riscv64, once there is a device tree, it adds every window a second time one to one, and then refuses the VM because the two contradict each other.',
  evidence: ['V-vm:233', 'par:508-519'],
  severity: {
    '0.1-dtb': 'warning',
    '0.3': 'warning',
    '0.5': { aarch64: 'error', riscv64: 'error' },
  },
  reads: deviceKeys('passthrough_devices'),
  check: (vm) => {
    const dropped = vm.plan.devices.filter(({ source, built }) => source === 'passthrough' && !built);
    const paths = new Set(dropped.map(({ path }) => path));
    return explicitRows(vm)
      .filter(({ path }) => !paths.has(path))
      .flatMap((row) => checkRow(vm, row));
  },
};

function checkRow({ target }: CheckedVm, row: PassthroughDevice): readonly RuleFinding[] {
  const { base_gpa: gpa, base_hpa: hpa, cells, path } = row;
  if (gpa === undefined || hpa === undefined || gpa === hpa) return [];
  const at = cells.base_hpa ?? path;
  const related = [{ path: cells.base_gpa ?? path, message: 'The guest address.' }];
  if (!usesTree(target)) {
    const fact = `The host address ${formatHex(hpa)} is ignored: ${releaseName(target.release)} gives the guest the device that is at ${formatHex(gpa)} on the host.`;
    return [
      {
        message: `${fact} Use the same address for both.`,
        path: at,
        related,
        // That is what happens anyway.
        fixes: [
          {
            title: `Write ${formatHex(gpa)}, which is what AxVisor maps`,
            operations: [{ kind: 'set', path: at, value: gpa }],
          },
        ],
      },
    ];
  }
  // Another finding says that the two cannot be mapped at all.
  if (gpa % PAGE !== hpa % PAGE) return [];
  const message = `Guest address ${formatHex(gpa)} and host address ${formatHex(hpa)} differ. On ${target.arch} AxVisor 0.5 maps the window one to one as well, and then refuses both. Choose a device whose address the guest can use as it is.`;
  return [{ message, path: at, related }];
}
