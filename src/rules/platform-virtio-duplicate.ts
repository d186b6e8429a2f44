import type { Fix } from '../base/diagnostic.ts';
import { setNumber } from '../model/platform-encode.ts';
import { findRanges, type PlatformRange } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL14b: the same slot twice, nearly always a slip of the pen in a long list; then the slot that is missing says which. */
export const checkVirtioDuplicate: PlatformCheck = ({ config }) => {
  const slots = findRanges(config, 'virtio-mmio-regions');
  const fixes = slots.map((_, i) => fixOf(slots, i));
  const twins = new Map<bigint, number[]>();
  slots.forEach(({ start }, i) => {
    const same = twins.get(start);
    if (same) same.push(i);
    else twins.set(start, [i]);
  });
  return slots.flatMap((slot, i) => {
    const same = twins.get(slot.start) ?? [];
    const twin = slots[same.find((other) => other !== i) ?? -1];
    if (!twin || !isTold(same, i, fixes)) return [];
    const fix = fixes[i];
    return [
      platformFinding('warning', {
        code: 'platform-virtio-duplicate',
        message: `The virtio slot ${formatHex(slot.start)} is listed twice. Its device is looked at twice, and another slot may be missing. Correct one of them.`,
        path: slot.path,
        related: [{ path: twin.path, message: 'The same slot' }],
        fixes: fix ? [fix] : [],
      }),
    ];
  });
};

/** Of twins the ones that are out of step are told; where none is, the last. */
function isTold(same: readonly number[], index: number, fixes: readonly (Fix | undefined)[]): boolean {
  if (fixes[index]) return true;
  return same.at(-1) === index && !same.some((other) => fixes[other]);
}

/** Its neighbours keep one step, and this one does not: the address between them is meant. */
function fixOf(slots: readonly PlatformRange[], index: number): Fix | undefined {
  const [before, slot, after] = [slots[index - 1], slots[index], slots[index + 1]];
  if (!before || !slot || !after) return undefined;
  const meant = before.start + slot.size;
  if (after.start !== meant + slot.size || slot.start === meant) return undefined;
  return { title: `Set it to ${formatHex(meant)}`, operations: [setNumber(slot.startValue, meant)] };
}
