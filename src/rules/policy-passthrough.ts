import { deviceKeys, putFix } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';

/** D38. */
export const policyPassthrough: VmRule = {
  scope: 'vm',
  code: 'policy-passthrough',
  refs: ['D38'],
  title: 'The whole address space is passed through',
  why: 'The policy "passthrough" maps every guest address that nothing else claims to the same host address, up to 0x7fff_ffff_f000: memory of the hypervisor and of other VMs included. Rows that map one to one add nothing to it. Where the guest page table has fewer bits, as many boards have, such a window is wider than the table and creating the VM probably fails.',
  evidence: ['lay:227-233', 'lay:399-426'],
  severity: inReleases('warning', '0.5'),
  reads: deviceKeys('address_space_policy'),
  check: (vm) =>
    vm.config.devices.address_space_policy === 'passthrough'
      ? [
          {
            message:
              'The policy maps all host addresses into the guest, the hypervisor’s memory and that of other VMs included; on boards with a narrower page table creating the VM fails. List what the guest needs and use "virtualized".',
            path: ['devices', 'address_space_policy'],
            fixes: [putFix(vm, 'address_space_policy', '"virtualized"')],
          },
        ]
      : [],
};
