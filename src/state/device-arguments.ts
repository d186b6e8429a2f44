import { type ArgumentSpec, findEmuDevice } from '../model/emu-devices.ts';
import type { Release } from '../model/release.ts';

/** What the arguments of an emulated device are; none for a type that takes none or that the release does not know. */
export function argumentSpecsOf(type: bigint | undefined, release: Release): readonly ArgumentSpec[] {
  return type === undefined ? [] : (findEmuDevice(type, release)?.arguments ?? []);
}
