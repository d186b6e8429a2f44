/** Device-tree paths of a VM's devices (spec/passthrough.md C.1, C.2). */
import { memoByIdentity } from '../base/memo.ts';
import type { PlannedDevice } from '../planner/vm-plan.ts';
import type { CheckedVm } from './rule.ts';

/** Every device of the board. */
export const WHOLE_TREE = '/';

/** The path of a row that names a node; undefined for rows with addresses. */
export function treePathOf({ source, path }: PlannedDevice, { config }: CheckedVm): string | undefined {
  if (source !== 'device-tree-path') return undefined;
  return config.devices.passthrough_devices[Number(path.at(-1))]?.name;
}

/** No tree is deeper; of a path that is, only itself and so many from the top. */
const DEEPEST = 64;

/** The path itself and all above it: `/soc/uart`, `/soc`, `/`. */
export function pathsAbove(path: string): readonly string[] {
  const steps = path.split('/').filter((step) => step !== '');
  const whole = steps.length > DEEPEST ? [`/${steps.join('/')}`] : [];
  const upper = steps.slice(0, DEEPEST).map((_, i, upmost) => `/${upmost.slice(0, i + 1).join('/')}`);
  return [...whole, ...upper.reverse(), WHOLE_TREE];
}

const excludedOf = memoByIdentity(({ config }: CheckedVm) => new Set(config.devices.excluded_devices.flat()));

/** True when the VM excludes the node or one above it. */
export function excludes(vm: CheckedVm, path: string): boolean {
  const excluded = excludedOf(vm);
  return excluded.size > 0 && pathsAbove(path).some((above) => excluded.has(above));
}
