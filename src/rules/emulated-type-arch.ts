import { EMU_TYPES } from '../model/emu-types.ts';
import { releaseName } from '../model/findings.ts';
import type { Choice } from '../model/key-types.ts';
import { formatHex } from '../model/quantity.ts';
import type { Target } from '../model/release.ts';
import { deviceKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { listText } from './words.ts';

/** D11, and D46 for numbers that meant something else in 0.1. */
export const emulatedTypeArch: VmRule = {
  scope: 'vm',
  code: 'emulated-type-arch',
  refs: ['D11', 'D46'],
  title: 'An emulated device belongs to another architecture',
  why: 'AxVisor warns of a device type that its architecture does not have, and creates the VM without it. The types were renumbered in July 2025: a row from before then may name another device than it did.',
  evidence: ['spec B', 'typ:936-960', 'fac:125-144'],
  severity: inReleases('warning', '0.1-dtb', '0.3', '0.5'),
  reads: deviceKeys('emu_devices'),
  check: ({ config: { devices }, target }) =>
    devices.emu_devices.flatMap((row) => {
      const type = EMU_TYPES.find(
        (known) => known.value === row.emu_type && known.releases.includes(target.release),
      );
      if (!type || type.arches.includes(target.arch)) return [];
      return [
        {
          message: `Type ${formatHex(type.value as bigint)} (${type.label}) belongs to ${listText(type.arches)}: ${releaseName(target.release)} ignores it on ${target.arch}. ${oldMeaning(type)}Remove the row, or choose a device of ${target.arch}.`,
          path: row.cells.emu_type ?? row.path,
          fixes: [{ title: 'Remove this row', operations: [{ kind: 'remove-row', path: row.path }] }],
        },
      ];
    }),
};

const BEFORE: Target['release'] = '0.1';

function oldMeaning(type: Choice): string {
  const old = EMU_TYPES.find((known) => known.value === type.value && known.releases.includes(BEFORE));
  return old ? `Until July 2025 this number meant: ${old.label}. ` : '';
}
