import type { NewValue, Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import type { PlatformKeySpec } from '../model/platform-key-types.ts';
import { PLATFORM_KEY_ORDER } from '../model/platform-keys.ts';

/** Adds a known key at its place; `editPlatform` writes the type behind it. */
export function addPlatformKey(spec: PlatformKeySpec, path: Path, value: NewValue): readonly Operation[] {
  const isFlat = path.length === 1 && spec.section !== 'top';
  const { top, plat, devices } = PLATFORM_KEY_ORDER;
  const order = isFlat ? [...top, ...plat, ...devices] : PLATFORM_KEY_ORDER[spec.section];
  return [{ kind: 'insert-key', path, value, order }];
}
