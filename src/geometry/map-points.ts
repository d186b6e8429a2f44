import type { Severity } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { formatHex } from '../model/quantity.ts';
import type { PlannedImage, VmPlan } from '../planner/vm-plan.ts';
import type { FindingIndex } from './finding-index.ts';
import { problemOf } from './sentence.ts';
import { formatNames } from './words.ts';

/** Entry and load addresses that fall together: one flag on the edge of the axis. */
export interface MapPoint {
  readonly id: string;
  /** Of the images, first one first. */
  readonly paths: readonly Path[];
  readonly name: string;
  /** Undefined: it follows memory whose address is chosen at boot. */
  readonly address: bigint | undefined;
  readonly presence: 'built' | 'ghost' | 'boot';
  readonly sentence: string;
  readonly problem: Severity | undefined;
}

/**
 * Flags of a plan in address order. What AxVisor moves has two: a ghost at the configured address
 * and a flag where it really goes, if anyone knows.
 */
export function findMapPoints(plan: VmPlan, findings: FindingIndex): readonly MapPoint[] {
  const groups = new Map<string, { image: PlannedImage; address: bigint | undefined }[]>();
  const put = (presence: MapPoint['presence'], address: bigint | undefined, image: PlannedImage) => {
    const key = `${presence} ${address ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { image, address }]);
  };
  for (const image of plan.images) {
    const { built, effective, configured } = image;
    if (built && effective === undefined) put('boot', undefined, image);
    if (built && effective !== undefined) put('built', effective, image);
    if (!built || effective !== configured) put('ghost', configured, image);
  }
  const points = [...groups].map(([key, group]) => toPoint(key, group, findings));
  return points.sort((a, b) => compare(a.address ?? -1n, b.address ?? -1n));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toPoint(
  key: string,
  group: readonly { readonly image: PlannedImage; readonly address: bigint | undefined }[],
  findings: FindingIndex,
): MapPoint {
  const presence = key.split(' ')[0] as MapPoint['presence'];
  const images = group.map(({ image }) => image);
  const address = group[0]?.address;
  const name = images.map((image) => image.label).join(', ');
  const problems = images.map((image) => findings.of(image.path));
  const problem = problems.find((severity) => severity === 'error') ?? problems.find((p) => p !== undefined);
  return {
    id: `point-${images[0]?.path.at(-1)}-${presence}`,
    paths: images.map((image) => image.path),
    name,
    address,
    presence,
    sentence: sentenceOf(images, address, presence, problem),
    problem,
  };
}

function sentenceOf(
  images: readonly PlannedImage[],
  address: bigint | undefined,
  presence: MapPoint['presence'],
  problem: Severity | undefined,
): string {
  const names = formatNames(images.map((image) => image.label));
  const name = names.charAt(0).toUpperCase() + names.slice(1);
  const place = address === undefined ? 'address chosen at boot' : formatHex(address);
  const state = presence === 'ghost' ? ', configured, not used' : '';
  const notes = new Set(images.flatMap((image) => (image.note === undefined ? [] : [image.note])));
  const tail = [...notes].map((note) => ` ${note}`).join('');
  return `${[`${name}, ${place}${state}`, ...problemOf(problem)].join('; ')}.${tail}`;
}
