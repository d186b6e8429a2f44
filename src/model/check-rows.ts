/** What axvmconfig 0.8.2 checks after reading a list: it then names the list as the place (spec/vm-config.md A.1). */
import type { Related } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { errorAt, refuses } from './findings.ts';
import { formatHex } from './quantity.ts';
import type { ReadContext } from './read-context.ts';
import type { PassthroughDevice, PassthroughPort, VmConfig } from './vm-config.ts';

const LAST_PORT = 0xffffn;

export function checkRows(config: VmConfig, context: ReadContext): void {
  if (context.release !== '0.5') return;
  config.devices.passthrough_devices.forEach((row, i) => {
    checkDevice(row, i, context);
  });
  config.devices.passthrough_ports.forEach((row, i) => {
    checkPort(row, i, context);
  });
}

/** Length 0 is taken only for a row that is a device-tree path and nothing else. */
function checkDevice(row: PassthroughDevice, index: number, context: ReadContext): void {
  const { name, base_gpa, base_hpa, length, irq_id } = row;
  if (name === undefined || base_gpa === undefined || base_hpa === undefined || irq_id === undefined) return;
  if (length !== 0n) return;
  const isPath = name.startsWith('/');
  if (isPath && base_gpa === 0n && base_hpa === 0n && irq_id === 0n) return;
  const way = isPath
    ? 'Enter its length, or keep the path alone.'
    : 'Enter its length, or write the path of a device-tree node, which starts with “/”.';
  context.report(
    errorAt({
      code: 'zero-length',
      message: `Passthrough device ${index + 1} (${JSON.stringify(name)}) has no length. ${refuses(context.release)} ${way}`,
      path: row.cells.length ?? row.path,
      related: [listPlace(row.path)],
    }),
  );
}

function checkPort(row: PassthroughPort, index: number, context: ReadContext): void {
  const { base, length } = row;
  if (base === undefined || length === undefined) return;
  const last = base + length - 1n;
  if (length !== 0n && last <= LAST_PORT) return;
  const subject = `Port range ${index + 1}`;
  const fact =
    length === 0n
      ? `${subject} has no length.`
      : `${subject} ends at ${formatHex(last)}, past the last port 0xffff.`;
  context.report(
    errorAt({
      code: length === 0n ? 'zero-length' : 'port-overflow',
      message: `${fact} ${refuses(context.release)} ${length === 0n ? 'Enter how many ports it has.' : 'Make it shorter.'}`,
      path: row.cells.length ?? row.path,
      related: [listPlace(row.path)],
    }),
  );
}

/** Upstream names the list, or the table of lists where that is written as an array. */
function listPlace(row: Path): Related {
  const list = row.slice(0, -1);
  const path = typeof list.at(-1) === 'number' ? list.slice(0, -1) : list;
  return { path, message: 'AxVisor names this list as the place.' };
}
