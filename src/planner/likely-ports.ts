import type { PassthroughPort } from '../model/vm-config.ts';
import { findFreeWindow } from './free-window.ts';
import { type NewRow, type RowContext, takenPorts } from './new-row.ts';

const PORT_SPACE_END = 0x1_0000n;
/** The serial ports of a PC. */
const SERIAL: readonly bigint[] = [0x3f8n, 0x2f8n, 0x3e8n, 0x2e8n];
const SERIAL_PORTS = 8n;
/** Below this are the ports of a PC's own chips. */
const FIRST_FREE = 0x1000n;

/** The ports behind the row before, as many as it has; the first row is a serial port. */
export function likelyPorts(context: RowContext, index: number): NewRow {
  const rows = context.config.devices.passthrough_ports;
  const near = rows.slice(0, index).findLast(isFilled) ?? rows.find(isFilled);
  if (near) return { base: freePorts(context, near)?.start ?? 0n, length: near.length };
  const taken = takenPorts(context);
  const serial = SERIAL.find(
    (from) => findFreeWindow(taken, { from, size: SERIAL_PORTS, align: 1n })?.start === from,
  );
  const from = { from: FIRST_FREE, size: SERIAL_PORTS, align: SERIAL_PORTS, end: PORT_SPACE_END };
  return { base: serial ?? findFreeWindow(taken, from)?.start ?? 0n, length: SERIAL_PORTS };
}

/** A copy of a range that has ports of its own. */
export function copyPorts(context: RowContext, row: PassthroughPort): NewRow {
  const window = isFilled(row) ? freePorts(context, row) : undefined;
  return window ? { base: window.start } : {};
}

type Filled = PassthroughPort & { readonly base: bigint; readonly length: bigint };

function isFilled(row: PassthroughPort): row is Filled {
  return row.base !== undefined && row.length !== undefined && row.length > 0n;
}

function freePorts(context: RowContext, { base, length }: Filled) {
  const taken = takenPorts(context);
  const wanted = { size: length, align: 1n, end: PORT_SPACE_END };
  return (
    findFreeWindow(taken, { ...wanted, from: base + length }) ??
    findFreeWindow(taken, { ...wanted, from: FIRST_FREE })
  );
}
