import { putFix } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

const PLACES: readonly string[] = ['memory', 'fs'];

/** P16: the parsers take any text or none, and then the VM cannot be created. */
export const imageLocation: VmRule = {
  scope: 'vm',
  code: 'image-location',
  refs: ['P16'],
  title: 'The image location is missing or unknown',
  why: 'The parser takes any text here, or none. When the VM is created AxVisor looks for its images by this word and knows "memory" (compiled into the hypervisor) and "fs" (on the host filesystem). Without one of them 0.5 gives up the VM and earlier releases panic, whatever a remark in the source says about a default.',
  evidence: ['img:94-97', 'S-img:15', 'V-img:98'],
  severity: inReleases('error', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: [['kernel', 'image_location']],
  check: (vm) => {
    const place = vm.config.kernel.image_location;
    if (place !== undefined && PLACES.includes(place)) return [];
    const missing = place === undefined;
    return [
      {
        message: `${missing ? 'image_location is missing' : `image_location is ${JSON.stringify(place)}`}. The parser takes that, but ${failsText(vm.target)} Use "memory" for built-in images or "fs" for the host filesystem.`,
        path: ['kernel', 'image_location'],
        fixes: PLACES.map((name) => putFix(vm, 'image_location', `"${name}"`)),
      },
    ];
  },
};
