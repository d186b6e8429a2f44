import { RELEASES } from '../model/release.ts';
import { type Pin, pinsOf } from './cpu-facts.ts';
import { findShared, othersIn, othersText } from './groups.ts';
import { type CheckedVm, type HostRule, inReleases } from './rule.ts';

interface VmPin extends Pin {
  readonly vm: CheckedVm;
}

/** C11, X03. */
export const cpuShared: HostRule = {
  scope: 'host',
  code: 'cpu-shared',
  refs: ['C11', 'X03'],
  title: 'Two VMs are bound to one CPU',
  why: 'vCPUs that may run on one host CPU only take turns there. With interrupts passed through both guests also own that CPU’s timer and get each other’s interrupts.',
  evidence: ['a64:106-125', 'spec A.3'],
  severity: inReleases('warning', ...RELEASES),
  check: ({ vms }) => {
    // Within one VM the same CPU twice is told by other rules.
    const pins = vms.flatMap((vm) => firstOfEach(pinsOf(vm)).map((pin): VmPin => ({ ...pin, vm })));
    const ownerOf = ({ vm }: VmPin) => vm;
    return findShared(pins, ({ key }) => key, ownerOf).flatMap((group) =>
      othersIn(group, ownerOf).map((others, i) => {
        const pin = group[i] as VmPin;
        const names = othersText(others, ({ vm }) => vm.name);
        const consequence = [pin, ...others.named].every(passesInterrupts)
          ? 'They share its timer and get each other’s interrupts.'
          : 'They take turns.';
        return {
          file: pin.vm.file,
          message: `${pin.text.replace(/^the/, 'The')} is also used by ${names}. ${consequence} Bind each VM to a CPU of its own.`,
          path: pin.path,
          related: others.named.map((other) => ({
            file: other.vm.file,
            path: other.path,
            message: `${other.vm.name} is bound to ${other.text}.`,
          })),
        };
      }),
    );
  },
};

function passesInterrupts({ vm }: VmPin): boolean {
  return vm.config.devices.interrupt_mode === 'passthrough';
}

function firstOfEach(pins: readonly Pin[]): readonly Pin[] {
  return [...new Map([...pins].reverse().map((pin) => [pin.key, pin])).values()].reverse();
}
