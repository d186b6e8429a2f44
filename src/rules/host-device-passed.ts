import { indexIntervals } from '../base/intervals.ts';
import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { deviceName, passedRanges } from './device-facts.ts';
import { hostOf } from './host-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { type CheckedVm, type CheckedWorkspace, inReleases, type VmRule } from './rule.ts';
import { capital } from './words.ts';

/** The guest's side of a GICv2 is made to be passed through. */
const FOR_GUESTS: readonly string[] = ['gicv-paddr'];
const CONSOLE = 'uart-paddr';
const IO_APIC = 0xfec0_0000n;

/** D42. */
export const hostDevicePassed: VmRule = {
  scope: 'vm',
  code: 'host-device-passed',
  refs: ['D42'],
  title: 'A device that the hypervisor uses itself is passed through',
  why: 'AxVisor drives the devices of its platform file itself: interrupt controllers, timers, its console. A guest that gets one of them changes it under the hypervisor. Boards with a single serial port share it by custom; then the output of both is mixed.',
  evidence: ['spec F.3', 'spec C.6'],
  severity: inReleases('warning', ...RELEASES),
  reads: deviceKeys('passthrough_devices', 'passthrough_addresses'),
  check: (vm, workspace) => {
    const find = indexIntervals(hostSides(vm));
    return hostPoints(vm, workspace).flatMap(({ address, label, key, where }) =>
      find({ start: address, size: 1n }, 1).map(({ device }) => ({
        message: `${capital(deviceName(device))} holds ${label} at ${formatHex(address)}, which ${where}. ${key === CONSOLE ? 'The output of both is mixed. Pass another serial port through where the board has one.' : 'The guest changes it under the hypervisor. Leave it out, or emulate it.'}`,
        path: device.path,
        ...(key === CONSOLE ? { severity: 'info' as const } : {}),
      })),
    );
  },
};

/** The windows at their host addresses. */
function hostSides(vm: CheckedVm) {
  return passedRanges(vm).map(({ start, size, delta, device }) => ({ start: start + delta, size, device }));
}

function hostPoints(vm: CheckedVm, workspace: CheckedWorkspace) {
  const host = hostOf(vm, workspace);
  if (!host) return [];
  const { name } = host.platform;
  const points = host.plan.points.flatMap(({ kind, key, label, address }) =>
    kind === 'device' && !FOR_GUESTS.includes(key)
      ? [{ address, key, label, where: `AxVisor uses itself by ${name}` }]
      : [],
  );
  if (vm.target.arch !== 'x86_64') return points;
  const apic = { address: IO_APIC, key: 'io-apic', label: 'the I/O APIC', where: 'AxVisor uses itself' };
  return [...points, apic];
}
