import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import type { PlannedDevice, PlannedPort } from './vm-plan.ts';

/** The last x86 I/O port. */
const LAST_PORT = 0xffffn;

/** x86 port ranges: of emulated devices and of `passthrough_ports` (spec/passthrough.md C.3). Rows outside 0 … 0xffff are left out. */
export function planPorts(
  config: VmConfig,
  devices: readonly PlannedDevice[],
  target: Target,
): readonly PlannedPort[] {
  const emulated = devices.flatMap((device): readonly PlannedPort[] => {
    if (!device.ports) return [];
    const { path, label, built, note } = device;
    return [
      { path, source: 'emulated', label, ...device.ports, built, ...(note === undefined ? {} : { note }) },
    ];
  });
  const refusal = refusalOf(target);
  const passed = config.devices.passthrough_ports.flatMap((row, index): readonly PlannedPort[] => {
    if (row.base === undefined || row.length === undefined || row.length === 0n) return [];
    const last = row.base + row.length - 1n;
    if (last > LAST_PORT) return [];
    return [
      {
        path: row.path,
        source: 'passthrough',
        label: row.label ?? `Ports ${index}`,
        first: Number(row.base),
        last: Number(last),
        built: refusal === undefined,
        ...(refusal === undefined ? {} : { note: refusal }),
      },
    ];
  });
  return [...emulated, ...passed];
}

function refusalOf({ release, arch }: Target): string | undefined {
  if (release !== '0.5') return 'Port rows exist from release 0.5 on.';
  return arch === 'x86_64' ? undefined : `Ignored on ${arch}: it has no I/O ports.`;
}
