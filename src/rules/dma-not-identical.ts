import { RELEASES } from '../model/release.ts';
import type { PlannedDevice } from '../planner/vm-plan.ts';
import { memoryName, memoryRows } from './memory-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { treePathOf, WHOLE_TREE } from './tree-paths.ts';
import { capital } from './words.ts';

/** Names of devices that read and write memory by themselves. */
const DMA =
  /pci|virtio|mmc|sdhci|sata|ahci|nvme|usb|[xeo]hci|gmac|eth(?:ernet)?\d*\b|ufs|\bdma|disk|blk|\bnet\b/i;

/** M18. */
export const dmaNotIdentical: VmRule = {
  scope: 'vm',
  code: 'dma-not-identical',
  refs: ['M18'],
  title: 'A device with DMA is passed to a guest whose memory is elsewhere on the host',
  why: 'A passed device that reads and writes memory by itself puts the guest’s addresses on the host’s bus. With map type 0 the guest’s memory lies at other host addresses, so the device reads and overwrites memory of the host or of another VM, unless an IOMMU translates. Map types 1 and 2 have equal addresses.',
  evidence: ['spec A.5: map types', 'spec rules.md M18'],
  severity: inReleases('warning', ...RELEASES),
  reads: [
    ['kernel', 'memory_regions'],
    ['devices', 'passthrough_devices'],
  ],
  check: (vm) => {
    const rows = memoryRows(vm).filter(({ planned }) => planned.built);
    const [main] = rows;
    const able = vm.plan.devices.filter((one) => hasDma(one, treePathOf(one, vm)));
    const device = able.find((one) => treePathOf(one, vm) !== WHOLE_TREE) ?? able[0];
    if (!main || !device || rows.some(({ planned }) => planned.kind !== 'allocated')) return [];
    const { path, cells } = main.row;
    const whole = treePathOf(device, vm) === WHOLE_TREE;
    const name = whole ? 'every device of the board' : `“${device.label}”`;
    const may = whole ? 'some of which access' : 'which may access';
    return [
      {
        // Whoever passes everything need not use what has DMA.
        ...(whole ? { severity: 'info' as const } : {}),
        message: `The guest gets ${name}, ${may} memory by itself, but ${memoryName(main)} is allocated (map type 0): its host address is another. DMA then reaches foreign memory. Use map type 1 or 2.`,
        path: cells.map_type ?? path,
        related: [{ path: device.path, message: `${capital(name)} is passed here.` }],
      },
    ];
  },
};

function hasDma({ built, source, label }: PlannedDevice, treePath: string | undefined): boolean {
  if (!built) return false;
  if (treePath !== undefined) return treePath === WHOLE_TREE || DMA.test(treePath);
  return source === 'passthrough' && DMA.test(label);
}
