import { RELEASES } from '../model/release.ts';
import { findShared, othersIn, othersText } from './groups.ts';
import { type HostRule, inReleases } from './rule.ts';
import { placeOf } from './words.ts';

/** I02. */
export const vmNameDuplicate: HostRule = {
  scope: 'host',
  code: 'vm-name-duplicate',
  refs: ['I02'],
  title: 'Two VMs have one name',
  why: 'The name is a label only: AxVisor tells VMs apart by their ids. But its log and the shell’s list show names, and two VMs with one name cannot be told apart there.',
  evidence: ['spec A.2: name'],
  severity: inReleases('warning', ...RELEASES),
  check: ({ vms }) => {
    const taken = new Set(vms.map(({ config }) => config.base.name));
    return findShared(vms, ({ config }) => config.base.name || undefined).flatMap((group) =>
      othersIn(group).map((others, i) => {
        const vm = group[i] as (typeof group)[number];
        const { name = '' } = vm.config.base;
        const free = freeName(name, taken);
        const path = placeOf(vm, 'name');
        return {
          file: vm.file,
          message: `The name “${name}” is also that of ${othersText(others, (other) => other.name)}. In AxVisor’s log and list they look the same. Give each VM its own name.`,
          path,
          related: others.named.map((other) => ({
            file: other.file,
            path: placeOf(other, 'name'),
            message: `${other.name} has the same name.`,
          })),
          fixes: [
            { title: `Rename to "${free}"`, operations: [{ kind: 'set' as const, path, value: free }] },
          ],
        };
      }),
    );
  },
};

/** `linux` → `linux-2`, or the next number that nobody has. */
function freeName(name: string, taken: ReadonlySet<string | undefined>): string {
  let number = 2;
  while (taken.has(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}
