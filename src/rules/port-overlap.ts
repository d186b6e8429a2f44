import type { PlannedPort } from '../planner/vm-plan.ts';
import { deviceKeys } from './key-edits.ts';
import { findOverlapping } from './overlaps.ts';
import type { VmRule } from './rule.ts';
import { capital, failsText, listText } from './words.ts';

/** D20. */
export const portOverlap: VmRule = {
  scope: 'vm',
  code: 'port-overlap',
  refs: ['D20'],
  title: 'I/O ports are claimed twice',
  why: 'On x86_64 AxVisor 0.5 registers each row of passthrough_ports as a device on the port bus, beside the emulated console at 0x3f8 to 0x3ff and the emulated timer at 0x40 to 0x61, and refuses a port that is taken.',
  evidence: ['x86v:116-136'],
  severity: { '0.5': { x86_64: 'error' } },
  reads: deviceKeys('emu_devices', 'passthrough_ports'),
  check: (vm) => {
    const ports = vm.plan.ports.filter(({ built }) => built);
    const order = new Map(ports.map((port, i) => [port, i]));
    const overlaps = findOverlapping(ports, ({ first, last }) => ({
      start: BigInt(first),
      size: BigInt(last - first + 1),
    }));
    return ports.flatMap((port) => {
      // Emulated devices come first; that one of them is there twice is told by another finding.
      const met = (overlaps.get(port) ?? []).filter(
        (other) => (order.get(other) ?? 0) < (order.get(port) ?? 0),
      );
      if (port.source === 'emulated' || met.length === 0) return [];
      return [
        {
          message: `${capital(portText(port))} overlaps ${listText(met.map(portText))}. ${failsText(vm.target)} Leave these ports out.`,
          path: port.path,
          related: met.map((other) => ({ path: other.path, message: capital(portText(other)) })),
        },
      ];
    });
  },
};

/** `port range 2, 0x3f8 to 0x3ff`. */
function portText({ source, label, path, first, last }: PlannedPort): string {
  const name = source === 'emulated' ? `emulated device “${label}”` : `port range ${Number(path.at(-1)) + 1}`;
  return `${name}, ports 0x${first.toString(16)} to 0x${last.toString(16)}`;
}
