import { RELEASES } from '../model/release.ts';
import { IMAGE_PATH_KEYS, imagePathsOf, isPlaceholder } from './image-paths.ts';
import { kernelKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** K25. */
export const imagePathPlaceholder: VmRule = {
  scope: 'vm',
  code: 'image-path-placeholder',
  refs: ['K25'],
  title: 'The path of an image is still a placeholder',
  why: 'The files that come with AxVisor hold paths such as /path/to/kernel, which stand for a file of yours. With built-in images the build stops there, with images on the filesystem creating the VM fails.',
  evidence: ['bld:123-135', 'bld:244-290', 'S-bld:90-98'],
  severity: inReleases('warning', ...RELEASES),
  reads: kernelKeys(...IMAGE_PATH_KEYS),
  check: (vm) =>
    imagePathsOf(vm)
      .filter(({ path }) => isPlaceholder(path))
      .map(({ key, path, builtIn }) => ({
        message: `${key} is ${JSON.stringify(path)}, which stands for a path of yours. ${builtIn ? 'The build does not find the image.' : 'AxVisor does not find the image on the host filesystem.'} Enter where the image is.`,
        path: placeOf(vm, key),
      })),
};
