import { shorten } from '../base/shorten.ts';
import { deviceKeys, removeFix } from './key-edits.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';

/** D35 as far as it needs no device tree. */
export const excludedPath: VmRule = {
  scope: 'vm',
  code: 'excluded-path',
  refs: ['D35'],
  title: 'An excluded device has no effect',
  why: 'AxVisor compares the entries with the full paths of the device tree, which start with “/”; any other text matches nothing. On x86_64 and loongarch64 there is no tree, and the list is ignored.',
  evidence: ['fdd:80-111', 'spec C.2'],
  severity: inReleases('info', '0.3', '0.5'),
  reads: deviceKeys('excluded_devices'),
  check: (vm) => {
    const { arch } = vm.target;
    const groups = vm.config.devices.excluded_devices;
    if (groups.every((group) => group.length === 0)) return [];
    if (arch === 'x86_64' || arch === 'loongarch64') return [ignored(vm)];
    return groups.flatMap((group, i) => group.flatMap((path, j) => checkPath(path, i, j)));
  },
};

function ignored(vm: CheckedVm): RuleFinding {
  return {
    message: `On ${vm.target.arch} there is no device tree to exclude devices from: AxVisor ignores the list. Remove it.`,
    path: ['devices', 'excluded_devices'],
    target: 'key',
    fixes: [removeFix(vm, 'excluded_devices')],
  };
}

function checkPath(text: string, group: number, index: number): readonly RuleFinding[] {
  if (text.startsWith('/')) return [];
  const path = ['devices', 'excluded_devices', group, index];
  const fact = text === '' ? 'The path is empty' : `${JSON.stringify(shorten(text))} does not start with “/”`;
  return [
    {
      message: `${fact} and matches no node. Write the full path of the node in the device tree.`,
      path,
      fixes: /^[\w,.@-]+(\/[\w,.@-]+)*$/.test(text)
        ? [{ title: `Write "/${text}"`, operations: [{ kind: 'set', path, value: `/${text}` }] }]
        : [],
    },
  ];
}
