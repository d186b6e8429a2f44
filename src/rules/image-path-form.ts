import { RELEASES } from '../model/release.ts';
import { IMAGE_PATH_KEYS, type ImagePath, imagePathsOf, isPlaceholder } from './image-paths.ts';
import { kernelKeys } from './key-edits.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** Folders that a machine for building has, and the guest images' disk on a board has not. */
const BUILD_MACHINE = /^(\/home\/|\/Users\/|[A-Za-z]:[\\/]|\.\.?\/)/;

/** K25. */
export const imagePathForm: VmRule = {
  scope: 'vm',
  code: 'image-path-form',
  refs: ['K25'],
  title: 'The path of an image does not fit where the images are',
  why: 'With image_location "memory" the path is one of the machine that builds AxVisor: relative to the file (0.1: to configs/vms), or absolute. With "fs" it is one of the host filesystem at run time, where images usually lie below /guest; a path without a leading slash starts at its root. On loongarch64 the firmware is built in, whatever image_location says.',
  evidence: ['bld:123-135', 'S-bld:90-98', 'spec A.8'],
  severity: inReleases('warning', ...RELEASES),
  reads: kernelKeys(...IMAGE_PATH_KEYS, 'image_location'),
  check: (vm) => {
    const place = vm.config.kernel.image_location;
    if (place !== 'memory' && place !== 'fs') return [];
    return imagePathsOf(vm).flatMap((image) => checkForm(vm, image));
  },
};

function checkForm(vm: CheckedVm, { key, path, builtIn }: ImagePath): readonly RuleFinding[] {
  const at = placeOf(vm, key);
  const quoted = JSON.stringify(path);
  if (path === '') {
    return [
      {
        message: `${key} is empty. AxVisor looks for a file without a name and finds none. Enter the path of the image.`,
        path: at,
      },
    ];
  }
  if (isPlaceholder(path)) return [];
  if (builtIn) {
    if (!path.startsWith('/guest/')) return [];
    const message = `${key} is ${quoted}, a path on the host filesystem, but the image is built in. The build looks for it on the machine it runs on. Enter a path from the file's folder, or read the images from the filesystem.`;
    return [{ message, path: at }];
  }
  if (BUILD_MACHINE.test(path)) {
    const message = `${key} is ${quoted}, a path of the machine that builds AxVisor, but image_location is "fs". AxVisor looks for it on the host filesystem at run time. Enter the path there.`;
    return [{ message, path: at }];
  }
  // Until mid 2025 names without a folder were the custom.
  if (path.startsWith('/') || vm.target.release === 'flat' || vm.target.release === '0.1') return [];
  const message = `${key} is ${quoted}, without a leading “/”: AxVisor looks for it from the root of the host filesystem.`;
  return [{ message, path: at, severity: 'info' }];
}
