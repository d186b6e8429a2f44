import { RELEASES } from '../model/release.ts';
import { findShared, othersIn, othersText } from './groups.ts';
import { type HostRule, inReleases } from './rule.ts';
import { renumber, takenIds } from './vm-ids.ts';
import { placeOf } from './words.ts';

/** I01, X06. */
export const vmIdDuplicate: HostRule = {
  scope: 'host',
  code: 'vm-id-duplicate',
  refs: ['I01', 'X06'],
  title: 'Two VMs have one id',
  why: 'The id is the key of AxVisor’s list of VMs and of its table of built-in images. In 0.5 the second VM is built, refused when it is entered, and its image may have been loaded into the first; before, it is left out of the list with a warning. Files that are alternatives for one board may share an id as long as they are not started together.',
  evidence: ['app:170-172', 'img:226-241', 'S-bld:100-147', 'axvisor @c10f8b7 vm_list.rs:45'],
  severity: inReleases('error', ...RELEASES),
  check: ({ vms }) => {
    const taken = takenIds(vms);
    return findShared(vms, ({ config }) => config.base.id?.toString()).flatMap((group) =>
      othersIn(group).map((others, i) => {
        const vm = group[i] as (typeof group)[number];
        const names = othersText(others, ({ name }) => name);
        return {
          file: vm.file,
          message: `The id ${vm.config.base.id} is also that of ${names}. AxVisor refuses the second of them, and may give it the other’s image. Give each VM that is started together its own id.`,
          path: placeOf(vm, 'id'),
          related: others.named.map((other) => ({
            file: other.file,
            path: placeOf(other, 'id'),
            message: `${other.name} has the same id.`,
          })),
          fixes: renumber(vm, taken),
        };
      }),
    );
  },
};
