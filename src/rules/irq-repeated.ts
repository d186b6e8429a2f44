import type { Path } from '../base/path.ts';
import { RELEASES } from '../model/release.ts';
import { deviceKeys } from './key-edits.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';
import { listText } from './words.ts';

/** D32. */
export const irqRepeated: VmRule = {
  scope: 'vm',
  code: 'irq-repeated',
  refs: ['D32'],
  title: 'Several devices have the same interrupt number',
  why: 'No release of AxVisor reads the interrupt numbers of rows: what a guest gets comes from its device tree. Equal numbers are the custom in the files that come with AxVisor, and do no harm.',
  evidence: ['spec B', 'spec C.1'],
  severity: inReleases('info', ...RELEASES),
  reads: deviceKeys('emu_devices', 'passthrough_devices'),
  check: (vm) => {
    const repeated = [...linesOf(vm)].filter(([, places]) => places.length > 1);
    const [first] = repeated;
    const path = first?.[1][1];
    if (!first || !path) return [];
    const numbers = repeated.map(([irq]) => String(irq));
    const others = repeated.flatMap(([irq, places]) =>
      places
        .filter((place) => place !== path)
        .map((place) => ({ path: place, message: `Interrupt ${irq}.` })),
    );
    return [
      {
        message: `Interrupt ${numbers.length === 1 ? 'number' : 'numbers'} ${listText(numbers)} ${numbers.length === 1 ? 'is' : 'are'} given to several devices. AxVisor does not read these numbers: interrupts come from the device tree.`,
        path,
        related: others.slice(0, 8),
      },
    ];
  },
};

/** The places of each number; 0 means that none is set. */
function linesOf({ config: { devices } }: CheckedVm): ReadonlyMap<bigint, readonly Path[]> {
  const lines = new Map<bigint, Path[]>();
  for (const { irq_id: irq, cells } of [...devices.emu_devices, ...devices.passthrough_devices]) {
    if (irq === undefined || irq === 0n || !cells.irq_id) continue;
    const known = lines.get(irq);
    if (known) known.push(cells.irq_id);
    else lines.set(irq, [cells.irq_id]);
  }
  return lines;
}
