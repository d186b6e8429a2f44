import type { Severity } from '../base/diagnostic.ts';
import { RELEASES } from '../model/release.ts';
import type { HostPoint } from '../planner/host-plan.ts';
import type { PlannedDevice } from '../planner/vm-plan.ts';
import { hostOf } from './host-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { listText, rangeText } from './words.ts';

const UART = 'uart-paddr';

/** D42. */
export const deviceUsedByHost: VmRule = {
  scope: 'vm',
  code: 'device-used-by-host',
  refs: ['D42'],
  title: 'A device that AxVisor itself uses is passed to the guest',
  why: 'AxVisor writes its log to a UART, and drives the interrupt controller and the clock that its platform file names. A guest that gets one of them resets it and takes its interrupts. On boards with a single UART the console is often shared on purpose.',
  evidence: ['spec platform-config.md F.3', 'spec rules.md D42'],
  severity: inReleases('warning', ...RELEASES),
  reads: [
    ['devices', 'passthrough_devices'],
    ['devices', 'passthrough_addresses'],
  ],
  check: (vm, workspace) => {
    const host = hostOf(vm, workspace);
    const points = host?.plan.points.filter(({ kind }) => kind === 'device') ?? [];
    if (!host || points.length === 0) return [];
    return vm.plan.devices.flatMap((device) => {
      const { hpa } = device;
      if (!hpa || !isPassed(device)) return [];
      const used = points.filter(({ address }) => hpa.start <= address && address < hpa.start + hpa.size);
      if (used.length === 0) return [];
      return [
        {
          ...severityOf(used),
          message: `“${device.label}” at ${rangeText(hpa)} is passed to the guest, and AxVisor itself uses ${listText(used.map(({ label }) => label))} there (${host.platform.name}). Both drive the same hardware. Pass another device, or emulate it.`,
          path: device.path,
          related: used.slice(0, 3).map(({ path, label }) => ({
            file: host.platform.file,
            path,
            message: `AxVisor’s own ${label}.`,
          })),
        },
      ];
    });
  },
};

function isPassed({ built, source }: PlannedDevice): boolean {
  return built && (source === 'passthrough' || source === 'address-window');
}

/** A console alone is often shared. */
function severityOf(used: readonly HostPoint[]): { readonly severity?: Severity } {
  return used.every(({ key }) => key === UART) ? { severity: 'info' } : {};
}
