import { formatHex } from '../model/quantity.ts';
import { bootViewOf } from './boot-view.ts';
import { kernelKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { listText } from './words.ts';

const KEYS = ['entry_point', 'kernel_load_addr', 'dtb_load_addr'] as const;

/** K01b. */
export const addressesFollowMemory: VmRule = {
  scope: 'vm',
  code: 'addresses-follow-memory',
  refs: ['K01b'],
  title: 'Image addresses follow main memory',
  why: 'Where row 0 of the memory is identical, AxVisor puts the kernel at its start and the device tree near its end, wherever that memory comes to lie. The written addresses are not used: 0.3 enters the kernel at its first byte, 0.5 keeps the distance of the entry point from kernel_load_addr.',
  evidence: ['boot:32-45', 'axc:302-322', 'V-app:226-243', 'cre:222-253'],
  severity: inReleases('info', '0.3', '0.5'),
  reads: kernelKeys(...KEYS, 'memory_regions', 'enable_bios', 'boot_protocol'),
  check: (vm) => {
    const { main, follows } = bootViewOf(vm);
    const unused = vm.plan.images.filter(
      (image) => KEYS.some((key) => key === image.path.at(-1)) && image.effective !== image.configured,
    );
    const [first, ...others] = unused;
    if (!follows || !first) return [];
    const why =
      main.kind === 'fixed'
        ? `so AxVisor puts the images into it, at ${formatHex(main.gpa)}`
        : 'and AxVisor chooses its address at boot, so the images follow it';
    const names = listText(unused.map(({ path }) => String(path.at(-1))));
    const verb = unused.length === 1 ? 'is' : 'are';
    const distance =
      vm.target.release === '0.5' ? ' The entry point keeps its distance from kernel_load_addr.' : '';
    return [
      {
        message: `Main memory is identical, ${why}: ${names} ${verb} not used as written.${distance}`,
        path: first.path,
        related: others.map(({ path, label }) => ({ path, message: `The ${label} follows too.` })),
      },
    ];
  },
};
