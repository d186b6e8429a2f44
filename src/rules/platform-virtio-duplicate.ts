import type { Fix } from '../base/diagnostic.ts';
import { setNumber } from '../model/platform-encode.ts';
import { findRanges, type PlatformRange } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL14b: the same slot twice, nearly always a slip of the pen in a long list; then the slot that is missing says which. */
export const checkVirtioDuplicate: PlatformCheck = ({ config }) => {
  const slots = findRanges(config, 'virtio-mmio-regions');
  return slots.flatMap((slot, i) => {
    const twin = slots.find((other, j) => j !== i && other.start === slot.start);
    const fix = fixOf(slots, i);
    // Of two twins the one that is out of step is told; where neither is, the second.
    const isTold = fix !== undefined || (twin !== undefined && isLast(slots, i) && !fixOfTwin(slots, i));
    if (!twin || !isTold) return [];
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

function isLast(slots: readonly PlatformRange[], index: number): boolean {
  const start = slots[index]?.start;
  return !slots.slice(index + 1).some((slot) => slot.start === start);
}

function fixOfTwin(slots: readonly PlatformRange[], index: number): boolean {
  return slots.some(
    (slot, j) => j !== index && slot.start === slots[index]?.start && fixOf(slots, j) !== undefined,
  );
}

/** Its neighbours keep one step, and this one does not: the address between them is meant. */
function fixOf(slots: readonly PlatformRange[], index: number): Fix | undefined {
  const [before, slot, after] = [slots[index - 1], slots[index], slots[index + 1]];
  if (!before || !slot || !after) return undefined;
  const meant = before.start + slot.size;
  if (after.start !== meant + slot.size || slot.start === meant) return undefined;
  return { title: `Set it to ${formatHex(meant)}`, operations: [setNumber(slot.startValue, meant)] };
}
