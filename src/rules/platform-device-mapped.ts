import type { Severity } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import type { HostPoint } from '../planner/host-plan.ts';
import { addMmioRow } from './platform-mmio-row.ts';
import { containsAddress, PAGE } from './platform-ranges.ts';
import { hasKey, type PlatformCheck, platformFinding } from './platform-rule.ts';

/** What AxVisor's own drivers touch at boot; the others only when something asks for them. */
const AT_BOOT: readonly string[] = ['uart-paddr', 'gicd-paddr', 'gicc-paddr', 'plic-paddr'];

/** PL18: a device that is in no MMIO region faults at its first use. */
export const checkDeviceMapped: PlatformCheck = (facts, context) => {
  const { plan, mmio } = facts;
  // A file without regions leaves the mapping to code that finds them at run time.
  if (mmio.length === 0) return [];
  return plan.points
    .filter((point) => point.kind === 'device' && !mmio.some((row) => containsAddress(row, point.address)))
    .map((point) =>
      platformFinding(severityOf(point), {
        code: 'platform-device-mapped',
        message: `${point.label} at ${formatHex(point.address)} is in no MMIO region. AxVisor faults at its first use. Add a region, or correct the address.`,
        path: point.path,
        // The registers of a UART and of a clock fit into a page; those of an interrupt controller may not.
        fixes: ['uart-paddr', 'rtc-paddr'].includes(point.key)
          ? addMmioRow(facts, { start: point.address, size: PAGE - (point.address % PAGE) })
          : [],
      }),
    );

  /** A GICv3 has redistributors and no use for a CPU interface in memory. */
  function severityOf({ key }: HostPoint): Severity {
    const unused = key === 'gicc-paddr' && hasKey(facts, context, 'gicr-paddr');
    return AT_BOOT.includes(key) && !unused ? 'warning' : 'info';
  }
};
