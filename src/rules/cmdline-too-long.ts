import { bootViewOf } from './boot-view.ts';
import { kernelKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';

const MAX_BYTES = 511;

/** K22. */
export const cmdlineTooLong: VmRule = {
  scope: 'vm',
  code: 'cmdline-too-long',
  refs: ['K22'],
  title: 'The command line does not fit',
  why: 'For a Linux bzImage AxVisor 0.5 keeps 512 bytes for the command line, the closing zero byte included, and refuses a longer one or one with a zero byte inside. An image may state a smaller limit.',
  evidence: ['x86_64/boot/boot_params.rs:202-208'],
  severity: { '0.5': { x86_64: 'error' } },
  reads: kernelKeys('cmdline', 'enable_bios', 'boot_protocol'),
  check: (vm) => {
    const { cmdline } = vm.config.kernel;
    if (cmdline === undefined || !bootViewOf(vm).direct86) return [];
    const bytes = new TextEncoder().encode(cmdline).length;
    const fact = cmdline.includes('\0')
      ? 'The command line holds a zero byte.'
      : bytes > MAX_BYTES
        ? `The command line is ${bytes} bytes long; ${MAX_BYTES} fit.`
        : undefined;
    if (fact === undefined) return [];
    const message = `${fact} AxVisor 0.5 does not create the VM. Shorten it.`;
    return [{ message, path: ['kernel', 'cmdline'] }];
  },
};
