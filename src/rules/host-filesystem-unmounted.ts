import type { VmRule } from './rule.ts';

/** D36. */
export const hostFilesystemUnmounted: VmRule = {
  scope: 'vm',
  code: 'host-filesystem-unmounted',
  refs: ['D36'],
  title: 'The host gives up its filesystem for this VM',
  why: 'Where a VM with images on the filesystem also has a passed-through device, AxVisor 0.5 unmounts the host filesystem before the guests start, since the guest may get the disk. Further VMs can then not be created from files. On riscv64 it does not do so.',
  evidence: ['app:242-247', 'mgr:99-110'],
  severity: { '0.5': { aarch64: 'info', x86_64: 'info', loongarch64: 'info' } },
  reads: [
    ['kernel', 'image_location'],
    ['devices', 'passthrough_devices'],
    ['devices', 'passthrough_addresses'],
  ],
  check: ({ config: { devices, kernel } }) => {
    const passed = devices.passthrough_devices[0] ?? devices.passthrough_addresses[0];
    if (kernel.image_location !== 'fs' || !passed) return [];
    return [
      {
        message:
          'The VM has images on the host filesystem and a passed-through device: AxVisor 0.5 unmounts that filesystem before guests start. No VM can be created from files afterwards.',
        path: ['kernel', 'image_location'],
        related: [{ path: passed.path, message: 'A device is passed through.' }],
      },
    ];
  },
};
