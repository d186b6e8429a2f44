import { shorten } from '../base/shorten.ts';
import type { Path } from '../base/path.ts';
import { RELEASES } from '../model/release.ts';
import { deviceKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { unfilledRows } from './unfilled.ts';

/** D40. */
export const deviceNameRepeated: VmRule = {
  scope: 'vm',
  code: 'device-name-repeated',
  refs: ['D40'],
  title: 'Two devices have the same name',
  why: 'Names are labels for the log: AxVisor does not tell devices apart by them. A device-tree path that stands twice adds nothing.',
  evidence: ['spec C.1: name is free text'],
  severity: inReleases('info', ...RELEASES),
  reads: deviceKeys('emu_devices', 'passthrough_devices'),
  check: (vm) => {
    const { devices } = vm.config;
    const first = new Map<string, Path>();
    // That a row is not filled in is said of it once.
    const unfilled = new Set(unfilledRows(vm).map(({ row }) => row.path));
    return [...devices.emu_devices, ...devices.passthrough_devices].flatMap(({ name, cells, path }) => {
      if (!name || unfilled.has(path)) return [];
      const at = cells.name ?? path;
      const other = first.get(name);
      if (!other) {
        first.set(name, at);
        return [];
      }
      const noun = name.startsWith('/') ? 'The path' : 'The name';
      return [
        {
          message: `${noun} ${JSON.stringify(shorten(name))} is there already. In the log the two cannot be told apart.`,
          path: at,
          related: [{ path: other, message: 'The same name.' }],
        },
      ];
    });
  },
};
