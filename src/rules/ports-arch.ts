import { deviceKeys, removeFix } from './key-edits.ts';
import type { VmRule } from './rule.ts';

/** D41; emulated types of another architecture are told by `emulated-type-arch`. */
export const portsArch: VmRule = {
  scope: 'vm',
  code: 'ports-arch',
  refs: ['D41'],
  title: 'I/O ports where there are none',
  why: 'Only x86_64 has I/O ports. On other architectures AxVisor reads passthrough_ports, checks the numbers and ignores them.',
  evidence: ['spec C.3'],
  severity: { '0.5': { aarch64: 'info', riscv64: 'info', loongarch64: 'info' } },
  reads: deviceKeys('passthrough_ports'),
  check: (vm) =>
    vm.config.devices.passthrough_ports.length === 0
      ? []
      : [
          {
            message: `${vm.target.arch} has no I/O ports: AxVisor ignores passthrough_ports. Remove it.`,
            path: ['devices', 'passthrough_ports'],
            target: 'key',
            fixes: [removeFix(vm, 'passthrough_ports')],
          },
        ],
};
