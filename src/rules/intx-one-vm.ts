import { findShared, othersIn, othersText } from './groups.ts';
import type { CheckedVm, HostRule } from './rule.ts';
import { placeOf } from './words.ts';

/** X10. */
export const intxOneVm: HostRule = {
  scope: 'host',
  code: 'intx-one-vm',
  refs: ['X10'],
  title: 'Only one VM gets the forwarded PCI interrupt',
  why: 'On x86_64, for a VM with interrupts passed through and images from the host’s filesystem, AxVisor forwards the legacy interrupt of one PCI slot. It remembers a single VM and vCPU for it, so the VM that is created last gets it.',
  evidence: ['x86_64/irq.rs:237-238', 'img:26'],
  severity: { '0.5': { x86_64: 'warning' } },
  check: ({ vms }) =>
    findShared(vms.filter(isForwarded), () => 'forwarded').flatMap((group) =>
      othersIn(group).map((others, i) => {
        const vm = group[i] as CheckedVm;
        return {
          file: vm.file,
          message: `This VM and ${othersText(others, ({ name }) => name)} want the PCI interrupt that AxVisor forwards, and the VM that is created last gets it. Pass interrupts to one of them only, or build the other’s images in.`,
          path: placeOf(vm, 'interrupt_mode'),
          related: others.named.map((other) => ({
            file: other.file,
            path: placeOf(other, 'interrupt_mode'),
            message: `${other.name} passes interrupts through too.`,
          })),
        };
      }),
    ),
};

function isForwarded({ config, target }: CheckedVm): boolean {
  const x86 = target.release === '0.5' && target.arch === 'x86_64';
  const fs = config.kernel.image_location === 'fs';
  return x86 && fs && config.devices.interrupt_mode === 'passthrough';
}
