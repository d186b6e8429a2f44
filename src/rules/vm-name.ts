import { RELEASES } from '../model/release.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

const MAX_BYTES = 255;

/** P17. */
export const vmName: VmRule = {
  scope: 'vm',
  code: 'vm-name',
  refs: ['P17'],
  title: 'The name cannot be the name of a file',
  why: 'AxVisor takes any text as a name and shows it in its log and in the list of VMs. An empty name cannot be told from others there, and scripts that keep images or logs of a VM under its name fail on a name that is no file name.',
  evidence: ['spec A.2: name is a label only, and may be empty'],
  severity: inReleases('warning', ...RELEASES),
  reads: [['base', 'name']],
  check: (vm) => {
    const { name } = vm.config.base;
    const fault = name === undefined ? undefined : faultOf(name);
    if (name === undefined || fault === undefined) return [];
    const path = placeOf(vm, 'name');
    const usable = suggest(name);
    return [
      {
        message: `${fault} AxVisor takes it, but the VM is hard to find in its log, and no file can be named after it. Choose a name of letters, digits and “-”.`,
        path,
        fixes: usable
          ? [{ title: `Rename to "${usable}"`, operations: [{ kind: 'set', path, value: usable }] }]
          : [],
      },
    ];
  },
};

function faultOf(name: string): string | undefined {
  if (name.trim() === '') return 'The VM has no name.';
  if (name === '.' || name === '..') return `The name “${name}” is a folder in every file system.`;
  const bad = /[/\\\p{Cc}]/u.exec(name)?.[0];
  if (bad === '/' || bad === '\\') return `The name holds “${bad}”, which separates folders.`;
  if (bad !== undefined) return 'The name holds a control character.';
  const bytes = new TextEncoder().encode(name).length;
  return bytes > MAX_BYTES ? `The name is ${bytes} bytes long; file names end at ${MAX_BYTES}.` : undefined;
}

function suggest(name: string): string | undefined {
  if (name.length > 4 * MAX_BYTES) return undefined;
  const usable = name.replace(/[/\\\p{Cc}]+/gu, '-').replace(/^[-. ]+|[- ]+$/g, '');
  return usable === '' || faultOf(usable) !== undefined ? undefined : usable;
}
