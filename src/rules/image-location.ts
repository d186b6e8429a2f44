import type { Diagnostic } from '../base/diagnostic.ts';
import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { putKernelKey, warningFinding } from './finding.ts';

const PLACES: readonly string[] = ['memory', 'fs'];

/** P16: the parsers take any text or none, and then the VM cannot be created. */
export function checkImageLocation(config: VmConfig, target: Target): readonly Diagnostic[] {
  const { entry_point, kernel_path, image_location: place } = config.kernel;
  // A [kernel] that is missing or unreadable as a whole has a finding of its own.
  if (entry_point === undefined && kernel_path === undefined) return [];
  if (target.release === 'flat' || (place !== undefined && PLACES.includes(place))) return [];
  const missing = place === undefined;
  const consequence =
    target.release === '0.5' ? 'does not create the VM' : 'stops with a panic when it creates the VM';
  return [
    warningFinding({
      code: 'image-location',
      message: `${missing ? 'image_location is missing' : `image_location is ${JSON.stringify(place)}`}. AxVisor parses the file, and ${consequence}. Use "memory" for built-in images or "fs" for the host filesystem.`,
      path: missing ? ['kernel'] : ['kernel', 'image_location'],
      fixes: PLACES.map((name) => ({
        title: `Set image_location = "${name}"`,
        operations: [putKernelKey('image_location', !missing, `"${name}"`)],
      })),
    }),
  ];
}
