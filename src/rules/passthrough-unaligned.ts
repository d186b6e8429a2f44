import type { Fix, Severity } from '../base/diagnostic.ts';
import { releaseName } from '../model/findings.ts';
import { formatHex } from '../model/quantity.ts';
import { RELEASES, type Release } from '../model/release.ts';
import type { PassthroughDevice } from '../model/vm-config.ts';
import { explicitRows } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { PAGE, roundDown, roundUp } from './memory-facts.ts';
import { inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { failsText, listText } from './words.ts';

/** D02. */
export const passthroughUnaligned: VmRule = {
  scope: 'vm',
  code: 'passthrough-unaligned',
  refs: ['D02'],
  title: 'A passed-through window does not consist of whole pages',
  why: 'Memory is mapped in pages of 4 KiB. Release 0.1 refuses other numbers. The releases of mid 2025 and 0.3 round the address down and the length up, each by itself, so that the end of a window with an uneven address may be lost. 0.5 takes all pages that the window touches, and the guest gets their other registers too.',
  evidence: ['S-asp:80', 'V-vm:233-236', 'lay:504'],
  severity: inReleases('info', ...RELEASES),
  reads: deviceKeys('passthrough_devices'),
  check: (vm) =>
    explicitRows(vm).flatMap((row): readonly RuleFinding[] => {
      if (isWhole(row.base_gpa) && isWhole(row.base_hpa) && isWhole(row.length)) return [];
      const odd = oddColumns(row);
      if ((row.length ?? 0n) === 0n) return [];
      const [severity, consequence] = consequenceOf(row, vm.target.release, failsText(vm.target));
      return [
        {
          severity,
          message: `${listText(odd.map(({ name }) => name))} of the device ${odd.length === 1 ? 'is' : 'are'} no multiple of 4 KiB. ${consequence}`,
          path: odd[0]?.path ?? row.path,
          fixes: severity === 'info' ? [] : widen(row),
        },
      ];
    }),
};

function oddColumns({ cells, path, base_gpa, base_hpa, length }: PassthroughDevice) {
  const columns = [
    { name: 'Guest address', value: base_gpa, path: cells.base_gpa ?? path },
    { name: 'host address', value: base_hpa, path: cells.base_hpa ?? path },
    { name: 'length', value: length, path: cells.length ?? path },
  ];
  const odd = columns.filter(({ value }) => !isWhole(value));
  return odd.map((column, i) =>
    i === 0 ? { ...column, name: column.name.charAt(0).toUpperCase() + column.name.slice(1) } : column,
  );
}

function isWhole(value: bigint | undefined): boolean {
  return value === undefined || value % PAGE === 0n;
}

function consequenceOf(row: PassthroughDevice, release: Release, fails: string): readonly [Severity, string] {
  const start = row.base_gpa ?? 0n;
  const size = row.length ?? 0n;
  if (release === 'flat' || release === '0.1') return ['error', `${fails} Widen it to whole pages.`];
  if (release === '0.5') return ['info', 'AxVisor 0.5 maps every page that it touches.'];
  const mapped = roundDown(start, PAGE) + roundUp(size, PAGE);
  if (mapped >= start + size) return ['info', `${releaseName(release)} maps every page that it touches.`];
  return [
    'warning',
    `${releaseName(release)} maps it up to ${formatHex(mapped)} only: the end of the window is lost. Widen it to whole pages.`,
  ];
}

/** To the pages that it touches, where guest and host address lie alike in theirs. */
function widen(row: PassthroughDevice): readonly Fix[] {
  const { base_gpa: gpa, base_hpa: hpa, length, cells, path } = row;
  if (gpa === undefined || hpa === undefined || length === undefined || gpa % PAGE !== hpa % PAGE) return [];
  const start = roundDown(gpa, PAGE);
  const size = roundUp(gpa + length, PAGE) - start;
  const values = [
    { path: cells.base_gpa ?? path, from: gpa, to: start },
    { path: cells.base_hpa ?? path, from: hpa, to: roundDown(hpa, PAGE) },
    { path: cells.length ?? path, from: length, to: size },
  ];
  const changed = values.filter(({ from, to }) => from !== to);
  return [
    {
      title: `Widen it to ${formatHex(size)} at ${formatHex(start)}`,
      operations: changed.map(({ path: at, to }) => ({ kind: 'set', path: at, value: to })),
    },
  ];
}
