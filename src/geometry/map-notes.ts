import type { PlannedDevice, VmPlan } from '../planner/vm-plan.ts';

/** What a memory map cannot draw, as sentences below it. Nothing of the file is left out in silence. */
export function findMapNotes(plan: VmPlan): readonly string[] {
  const tree = plan.devices.filter((d) => d.source === 'device-tree-path' && d.built);
  const whole = plan.devices.filter((d) => d.source === 'implicit' && d.built && !d.gpa);
  const empty =
    plan.memory.filter(({ gpa }) => (gpa.kind === 'fixed' ? gpa.range : gpa.configured).size === 0n).length +
    plan.devices.filter(hasNoRange).length;
  return [
    ...(tree.length > 0
      ? [`Not drawn: the devices of ${pathsOf(tree)}, whose addresses only the board's device tree knows.`]
      : []),
    ...whole.map(({ label, note }) => `Not drawn: ${lower(label)}. ${note ?? ''}`.trim()),
    ...(empty > 0
      ? [`Not drawn: ${empty} ${empty === 1 ? 'row' : 'rows'} without an address or a size.`]
      : []),
  ];
}

function hasNoRange(device: PlannedDevice): boolean {
  const named =
    device.source === 'emulated' || device.source === 'passthrough' || device.source === 'address-window';
  return (
    named &&
    !device.ports &&
    device.type?.number !== 0n &&
    (!device.gpa || device.gpa.size === 0n) &&
    !isPort(device)
  );
}

/** A console or PIT of another architecture has neither ports nor an address. */
function isPort({ type }: PlannedDevice): boolean {
  return type?.number === 0x2n || type?.number === 0x24n;
}

function pathsOf(devices: readonly PlannedDevice[]): string {
  const named = devices.slice(0, 3).map(({ label }) => label.replace(/ \(.*\)$/, ''));
  const others = devices.length - named.length;
  return `${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
