import { isPlaceholder } from './image-paths.ts';
import { type CheckedVm, type HostRule, inReleases } from './rule.ts';

/** K34. */
export const sharedImage: HostRule = {
  scope: 'host',
  code: 'shared-image',
  refs: ['K34'],
  title: 'The same image is built in twice',
  why: 'Built-in images are kept by the number of the VM: two VMs with the same kernel each carry a copy of it inside the hypervisor, which grows by the size of the image. From the filesystem both read one file.',
  evidence: ['S-bld:151'],
  severity: inReleases('warning', '0.1', '0.1-dtb', '0.3', '0.5'),
  check: ({ vms }) => {
    const first = new Map<string, CheckedVm>();
    return vms.flatMap((vm) => {
      const path = builtInKernel(vm);
      if (path === undefined) return [];
      const other = first.get(path);
      if (!other) {
        first.set(path, vm);
        return [];
      }
      return [
        {
          file: vm.file,
          message: `The kernel ${JSON.stringify(path)} is built in for ${other.name} too. The hypervisor carries it twice. Read it from the filesystem where it is large.`,
          path: ['kernel', 'kernel_path'],
          related: [{ file: other.file, path: ['kernel', 'kernel_path'], message: `Also in ${other.name}.` }],
        },
      ];
    });
  },
};

/** Relative paths start at the file's folder; files that are open together are taken to lie in one. */
function builtInKernel({ config: { base, kernel }, target }: CheckedVm): string | undefined {
  const { kernel_path: path, image_location: place } = kernel;
  if (path === undefined || path === '' || place !== 'memory' || base.id === undefined) return undefined;
  return target.release === 'flat' || isPlaceholder(path) ? undefined : path;
}
