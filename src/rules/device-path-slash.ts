import { shorten } from '../base/shorten.ts';
import { deviceKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';

/** D25 for 0.3; in 0.5 the parser refuses such a row. */
export const devicePathSlash: VmRule = {
  scope: 'vm',
  code: 'device-path-slash',
  refs: ['D25'],
  title: 'A device-tree path without a leading slash',
  why: 'A row of one item is a path only when it starts with “/”. Release 0.3 takes any other text for a device whose addresses and length are 0, and passes nothing through; 0.5 refuses the file.',
  evidence: ['cfg:111-117'],
  severity: inReleases('warning', '0.3'),
  reads: deviceKeys('passthrough_devices'),
  check: ({ config: { devices } }) =>
    devices.passthrough_devices.flatMap(({ name, cells, path }) => {
      if (name === undefined || name.startsWith('/') || cells.base_gpa !== undefined) return [];
      const at = cells.name ?? path;
      return [
        {
          message: `${JSON.stringify(shorten(name))} stands alone but is no device-tree path, which starts with “/”. AxVisor 0.3 passes nothing through. Write the full path of the node, or the addresses of the device.`,
          path: at,
          fixes: /^[\w,.@-]+(\/[\w,.@-]+)*$/.test(name)
            ? [{ title: `Write "/${name}"`, operations: [{ kind: 'set', path: at, value: `/${name}` }] }]
            : [],
        },
      ];
    }),
};
