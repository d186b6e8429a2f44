import type { VmRule } from './rule.ts';

/** X07. */
export const fileNameSeparator: VmRule = {
  scope: 'vm',
  code: 'file-name-separator',
  refs: ['X07'],
  title: 'The file’s name would be split',
  why: 'The files of the VMs are handed to the build as one text, separated by “:” (on Windows by “;”). A separator inside a name cuts it into two paths, neither of which exists.',
  evidence: ['S-bld:49', 'xb:77'],
  severity: { '0.1': 'error', '0.1-dtb': 'error', '0.3': 'error', '0.5': 'error' },
  reads: [],
  check: ({ name }) => {
    const separator = /[:;]/.exec(name)?.[0];
    if (separator === undefined) return [];
    const where = separator === ':' ? '' : ' on Windows';
    const rest = separator === ':' ? {} : { severity: 'warning' as const };
    return [
      {
        ...rest,
        message: `The name of this file holds “${separator}”, which separates the paths of several files${where}. The build looks for two files that do not exist. Rename the file.`,
        path: [],
      },
    ];
  },
};
